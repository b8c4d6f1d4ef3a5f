export { ArticleFileError, readArticle } from './read';
export { writeArticle } from './write';
