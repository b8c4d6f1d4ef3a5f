/** Attributes of an `<svg>`. */
interface DrawingSize {
  readonly viewBox: string;
  readonly width: string;
  readonly height: string;
}

/** Pixels of a letter of 1 rem where nobody has changed it: the scale in which drawings are drawn. */
const REM = 16;

/** A drawing grows with the letters around it: on wide screens, and where the reader has chosen larger ones. */
export function drawingSize(width: number, height: number): DrawingSize {
  return { viewBox: `0 0 ${width} ${height}`, width: `${width / REM}rem`, height: `${height / REM}rem` };
}
