export { CARD_FOLDER, CARD_SIZE, parseCardMode, type Card, type CardMode, type CardWords } from './card';
export { listCards, type Cards } from './cards';
export { qrPath, type QrPath } from './qr';
