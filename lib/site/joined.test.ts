import { describe, expect, test } from 'vitest';
import { joinedName, joinScripts, sheetFor, shortenClasses, shortenFiles, shortNames, shortTypefaces } from './joined';
import { attribute, elements, parsePage } from './tree';

const used = new Set(['a', 'b']);

describe('the style sheet of a kind of pages', () => {
  test.each([
    ['rules of other classes go', '.a{color:red}.x{color:#00f}', '.a{color:red}'],
    ['rules without a class stay', 'p{color:red}:root{--a:1px}', 'p{color:red}:root{--a:1px}'],
    ['a class that is not there for a class that is', '.a:not(.x){color:red}', '.a:not(.x){color:red}'],
    ['a class inside one that is not used', '.x .a{color:red}', ''],
    ['rules for the paper', '@media print{.a{color:red}.x{color:red}}', '@media print{.a{color:red}}'],
    ['states that scripts set', '.a[data-open]>.b{color:red}', '.a[data-open]>.b{color:red}'],
    [
      'files beside the sheet',
      '@font-face{font-family:L;src:url(../media/l.woff2)}',
      '@font-face{font-family:L;src:url(../media/l.woff2)}',
    ],
  ])('%s', (_, css, expected) => {
    expect(sheetFor(css, used)).toBe(expected);
    expect(sheetFor(expected, used)).toBe(expected);
  });
});

describe('short names of classes', () => {
  const css = '.PHzbRG_lead{color:red}.a.PHzbRG_text>.xu-Y-a_form:hover{color:red}.visually-hidden{color:red}';
  const names = shortNames([css]);

  test('are given to what the compiler named, whatever the order of the sheets', () => {
    expect([...names]).toEqual([
      ['PHzbRG_lead', '_0'],
      ['PHzbRG_text', '_1'],
      ['xu-Y-a_form', '_2'],
    ]);
    expect(shortNames(['.xu-Y-a_form{color:red}', css])).toEqual(names);
  });

  test('stand in the page and in its sheet', () => {
    const page = parsePage(
      '<p class="PHzbRG_text  visually-hidden"><b class="xu-Y-a_form">a</b><i class="PHzbRG_new">a</i>',
    );
    shortenClasses([...elements(page)], names);
    const classes = [...elements(page)]
      .map((element) => attribute(element, 'class'))
      .filter((each) => each !== undefined);
    expect(classes).toEqual(['_1  visually-hidden', '_2', 'PHzbRG_new']);
    const used = new Set(['_1', '_2', 'a', 'visually-hidden']);
    const sheet = sheetFor(css, used, names);
    expect(sheet).toBe('.a._1>._2:hover,.visually-hidden{color:red}');
    expect(sheetFor(sheet, used, shortNames([sheet]))).toBe(sheet);
  });
});

describe('short names of custom properties', () => {
  const css = ':root{--paper:#fff;--ink:#000}.a{left:var(--left,0);color:var(--ink);background:var(--paper)}';

  test('are given to what sheets declare, and not to what scripts set or name', () => {
    expect([...shortNames([css])]).toEqual([
      ['--ink', '--0'],
      ['--paper', '--1'],
    ]);
    expect([...shortNames([css], ["style.setProperty('--ink', 'red')"])]).toEqual([['--paper', '--0']]);
  });

  test('stand in the sheet, where it is declared and where it is read', () => {
    const sheet = sheetFor(css, used, shortNames([css]));
    expect(sheet).toBe(':root{--1:#fff;--0:#000}.a{left:var(--left,0);color:var(--0);background:var(--1)}');
    expect(sheetFor(sheet, used)).toBe(sheet);
  });
});

describe('short names of the typeface', () => {
  const files = ['_next/static/media/l_400.p.0vh-.woff2', '_next/static/chunks/a.js', 'media/b.woff2'];
  const names = shortTypefaces(files, () => Buffer.from('a'));

  test('are given by what the file holds, to the compiler’s own alone', () => {
    // echo -n a | sha256sum
    expect([...names]).toEqual([['l_400.p.0vh-.woff2', 'ca978112.woff2']]);
    expect([...shortTypefaces(['_next/static/media/ca978112.woff2'], () => Buffer.from('a'))]).toEqual([
      ['ca978112.woff2', 'ca978112.woff2'],
    ]);
  });

  test('stand wherever the file is named', () => {
    expect(shortenFiles('url(../media/l_400.p.0vh-.woff2) /media/l_400.p.0vh-.woff2', names)).toBe(
      'url(../media/ca978112.woff2) /media/ca978112.woff2',
    );
  });
});

describe('joined scripts', () => {
  test('do not share their names', () => {
    const joined = joinScripts(['const a = 1;\n', 'const a = 2;\nglobalThis.seen = a;\n']);
    expect(joined).toBe('{\nconst a = 1;\n}\n{\nconst a = 2;\nglobalThis.seen = a;\n}\n');
    expect(joinScripts([joined])).toBe(joined);
  });

  test('are named by what they hold', () => {
    // echo -n a | sha256sum
    expect(joinedName('a', 'js')).toBe('ca978112.js');
  });
});
