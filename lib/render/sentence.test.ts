import { describe, expect, it } from 'vitest';
import { paragraph, sampleArticle } from '../../tests/sample';
import { cutAround, findSentence } from './sentence';

describe('the sentence around some words', () => {
  const text = 'Sáng 28/5, hội nghị khai mạc. Đồng chí Lê An, Bí thư Tỉnh ủy, chủ trì. TP. Huế vui.';
  const article = sampleArticle('a', { body: [paragraph(3, text)] });
  const at = (words: string, line = 3) => ({
    line,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it.each([
    ['Lê An', 'Đồng chí Lê An, Bí thư Tỉnh ủy, chủ trì.'],
    ['hội nghị', 'Sáng 28/5, hội nghị khai mạc.'],
    ['Huế', 'TP. Huế vui.'],
  ])('%s', (words, sentence) => {
    expect(findSentence(article, at(words))).toBe(sentence);
  });

  it('is in the headline too, and nowhere where no block begins', () => {
    expect(findSentence(article, { line: 1, start: 0, end: 3 })).toBe('Bài a');
    expect(findSentence(article, at('Huế', 9))).toBeUndefined();
  });

  it.each([
    [0, 3],
    [400, 410],
    [1490, 1499],
    [705, 1094],
  ])('of great length is cut between words, with %d to %d inside', (start, end) => {
    const long = 'một hai ba bốn '.repeat(100).trim();
    const cut = cutAround(long, start, end, 240);
    expect(cut).toContain(long.slice(start, end));
    expect(cut.length).toBeLessThan(Math.max(240, end - start) + 90);
    expect(cut).toMatch(/^(?:…\s)?(?:một|hai|ba|bốn)/u);
  });
});
