import { parseRuleId } from '../model';
import type { RuleRow } from '../model';
import { loadsOf } from './loads';
import { JOINED_FOLDER } from './joined';
import { isRunnable, permits } from './policy';
import { attribute, hasAttribute, isEmpty, ownText, tokens } from './tree';
import type { Element } from './tree';

/** Examples are pieces of `<head>` or `<body>`. */
export interface ElementRule extends RuleRow {
  readonly matches: (element: Element) => boolean;
}

/** Elements that the finish step takes out. */
export const DROPPED: readonly ElementRule[] = [
  {
    id: parseRuleId('site/script'),
    why: 'Pages keep scripts by permission: data-keep, or data that nothing runs.',
    matches: (element) => element.tagName === 'script' && isRunnable(element) && !hasAttribute(element, 'data-keep'),
    examples: {
      catches: [
        '<script src="/_next/static/chunks/a.js" async=""></script>',
        '<script>self.__next_f.push([1,"x"])</script>',
        '<script id="_R_">(globalThis["TURBOPACK"]||[]).push({})</script>',
        '<script type="module">x()</script>',
      ],
      leaves: [
        '<script data-keep="true" src="/theme.js"></script>',
        '<script type="application/ld+json">{}</script>',
        '<p>script</p>',
      ],
    },
  },
  {
    id: parseRuleId('site/script-preload'),
    why: 'A preload of a script that is gone still costs its bytes.',
    matches: (element) =>
      element.tagName === 'link' &&
      !isOurs(attribute(element, 'href') ?? '') &&
      (tokens(element, 'rel').includes('modulepreload') ||
        (tokens(element, 'rel').includes('preload') && tokens(element, 'as').includes('script'))),
    examples: {
      catches: [
        '<link rel="preload" as="script" fetchpriority="low" href="/_next/static/chunks/a.js">',
        '<link rel="modulepreload" href="/_next/static/chunks/a.js">',
      ],
      leaves: [
        '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin="">',
        '<link rel="stylesheet" href="/_next/static/chunks/a.css">',
        '<link rel="modulepreload" href="/_next/static/joined/1a2b3c4d.js">',
      ],
    },
  },
  {
    id: parseRuleId('site/framework-mark'),
    why: 'Marks that only the removed scripts read: the font size note, the empty place of late metadata, the boot mark.',
    matches: (element) =>
      (element.tagName === 'meta' && attribute(element, 'name') === 'next-size-adjust') ||
      (element.tagName === 'div' &&
        hasAttribute(element, 'hidden') &&
        element.attrs.length === 1 &&
        isEmpty(element)) ||
      (element.tagName === 'link' && tokens(element, 'rel').includes('expect')) ||
      (element.tagName === 'template' && attribute(element, 'id') === '_R_'),
    examples: {
      catches: [
        '<meta name="next-size-adjust" content="">',
        '<div hidden=""><!--$--><!--/$--></div>',
        '<link rel="expect" href="#_R_" blocking="render">',
        '<template id="_R_"></template>',
      ],
      leaves: [
        '<div hidden="">Chưa có kết quả</div>',
        '<div hidden="" id="thong-bao"></div>',
        '<meta name="description" content="">',
      ],
    },
  },
  {
    id: parseRuleId('site/told-twice'),
    why: 'Where these are absent their one reader takes what og: tells, and the framework writes them by itself.',
    matches: (element) =>
      element.tagName === 'meta' && /^twitter:(?:title|description|image)$/u.test(attribute(element, 'name') ?? ''),
    examples: {
      catches: [
        '<meta name="twitter:title" content="Đại hội">',
        '<meta name="twitter:image" content="https://example.org/a.png">',
      ],
      leaves: [
        '<meta name="twitter:card" content="summary_large_image">',
        '<meta property="og:title" content="Đại hội">',
      ],
    },
  },
  {
    id: parseRuleId('site/former-policy'),
    why: 'The policy is written last, from what the page then holds; one left by an earlier run would be obeyed as well.',
    matches: (element) =>
      element.tagName === 'meta' &&
      attribute(element, 'http-equiv')?.trim().toLowerCase() === 'content-security-policy',
    examples: {
      catches: [`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`],
      leaves: ['<meta http-equiv="refresh" content="0; url=/bai-viet/a/">'],
    },
  },
];

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data'] as const;

/** Our own scripts lie joined in the folder that hosts keep for ever. */
function isOurs(address: string): boolean {
  return address.includes(`/${JOINED_FOLDER}/`);
}

function isFrameworkFile(address: string): boolean {
  return address.includes('/_next/') && !isOurs(address);
}

function isDataBlock(script: Element): boolean {
  if (hasAttribute(script, 'src')) return false;
  if (attribute(script, 'type') === 'application/ld+json') return true;
  return (
    attribute(script, 'type') === 'application/json' && hasAttribute(script, 'data-keep') && hasAttribute(script, 'id')
  );
}

function isSafeJson(text: string): boolean {
  if (text.includes('<')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What must not be in a finished page: the build stops and names the page. */
export const FAULTS: readonly ElementRule[] = [
  {
    id: parseRuleId('site/framework-script'),
    why: 'A script of the framework fetches payload files that are gone.',
    // Data may hold these words: an article may be about them.
    matches: (element) =>
      element.tagName === 'script' &&
      isRunnable(element) &&
      (isFrameworkFile(attribute(element, 'src') ?? '') || /__next_|TURBOPACK/u.test(ownText(element))),
    examples: {
      catches: [
        '<script data-keep="" src="/_next/static/chunks/a.js"></script>',
        '<script data-keep="">self.__next_f=[]</script>',
      ],
      leaves: [
        '<script data-keep="" src="/theme.js"></script>',
        '<script data-keep="" src="/_next/static/joined/1a2b3c4d.js"></script>',
        '<script type="application/json" data-keep="" id="a">{"title":"__next_f, TURBOPACK"}</script>',
      ],
    },
  },
  {
    id: parseRuleId('site/data-block'),
    why: 'Data in a page is JSON-LD, or JSON that a script of ours reads by its id; with < written as \\u003c, no text can end it.',
    matches: (element) =>
      element.tagName === 'script' && !isRunnable(element) && !(isDataBlock(element) && isSafeJson(ownText(element))),
    examples: {
      catches: [
        '<script type="application/json">{}</script>',
        '<script type="application/json" id="du-lieu">{}</script>',
        '<script type="application/json" id="du-lieu" data-keep="" src="/a.json"></script>',
        '<script type="application/json" id="du-lieu" data-keep="">{"a":"<b>"}</script>',
        '<script type="application/ld+json">{"a":</script>',
        '<script type="text/template"><b>a</b></script>',
      ],
      leaves: [
        '<script type="application/json" id="du-lieu" data-keep="">{"a":"\\u003cb>"}</script>',
        '<script type="application/ld+json">{"name":"Đại hội"}</script>',
      ],
    },
  },
  {
    id: parseRuleId('site/streaming-left'),
    why: 'A suspended body is exported hidden and waits for a script; without one nobody can read it.',
    matches: (element) => {
      const id = attribute(element, 'id') ?? '';
      return (
        (element.tagName === 'template' && /^[BP]:/u.test(id)) ||
        (hasAttribute(element, 'hidden') && id.startsWith('S:'))
      );
    },
    examples: {
      catches: ['<template id="B:0"></template>', '<div hidden="" id="S:0">Nội dung</div>'],
      leaves: ['<template id="mau"></template>', '<section id="S:0">Nội dung</section>'],
    },
  },
  {
    id: parseRuleId('site/inline-style'),
    why: "style-src 'self' blocks it: use a class.",
    matches: (element) => element.tagName === 'style' || hasAttribute(element, 'style'),
    examples: {
      catches: [
        '<p style="color:red">a</p>',
        '<style>p{color:red}</style>',
        '<svg><path style="fill:red"></path></svg>',
      ],
      leaves: ['<p class="do">a</p>', '<svg><path fill="red"></path></svg>'],
    },
  },
  {
    id: parseRuleId('site/event-handler'),
    why: 'script-src blocks handlers written as attributes: add a listener in a script file.',
    matches: (element) => element.attrs.some((attr) => /^on[a-z]/u.test(attr.name)),
    examples: { catches: ['<button onclick="x()">a</button>'], leaves: ['<button data-on="x">a</button>'] },
  },
  {
    id: parseRuleId('site/script-address'),
    why: 'An address that is code: blocked by the policy, and a hole without it.',
    matches: (element) =>
      ADDRESSES.some((name) =>
        // Browsers skip white space and control characters before and inside the scheme.
        /^(?:javascript|vbscript):/iu.test((attribute(element, name) ?? '').replace(/[\p{Cc}\s]/gu, '')),
      ),
    examples: {
      catches: ['<a href="javascript:x()">a</a>', '<a href=" java\tscript:x()">a</a>'],
      leaves: ['<a href="/javascript/">a</a>', '<a>a</a>'],
    },
  },
  {
    id: parseRuleId('site/blocked-load'),
    why: 'The policy blocks it: everything comes from this site, and frames, plug-ins, media and a base address not at all.',
    matches: (element) => loadsOf(element).some((load) => !permits(load)),
    examples: {
      catches: [
        '<script data-keep="" src="https://example.org/a.js"></script>',
        '<script data-keep="" src="data:text/javascript,x()"></script>',
        '<script data-keep="" src=" \t//example.org/a.js"></script>',
        '<img src="//example.org/a.png" alt="">',
        '<img src="\\\\example.org\\a.png" alt="">',
        '<img src="blob:a" alt="">',
        '<img srcset="/a.png 1x, https://example.org/a.png 2x" alt="">',
        '<picture><source srcset="//example.org/a.webp"></picture>',
        '<svg><image href="//example.org/a.png"></image></svg>',
        '<svg><image xlink:href="//example.org/a.png"></image></svg>',
        '<svg><use href="/a.svg#b"></use></svg>',
        '<input type="image" src="//example.org/a.png" alt="">',
        '<video poster="//example.org/a.png"></video>',
        '<link rel="stylesheet" href="http://example.org/a.css">',
        '<link rel="preload" as="font" href="//example.org/a.woff2">',
        '<link rel="icon" href="//example.org/a.ico">',
        '<link rel="manifest" href="//example.org/a.json">',
        '<link rel="preconnect" href="https://example.org">',
        '<link rel="dns-prefetch" href="//example.org">',
        '<link rel="prefetch" href="/a/">',
        '<iframe src="/a/"></iframe>',
        '<iframe srcdoc="a"></iframe>',
        '<object data="/a.svg"></object>',
        '<embed src="/a.svg">',
        '<audio src="/a.mp3"></audio>',
        '<video><source src="/a.mp4"></video>',
        '<base href="/a/">',
        '<form action="https://example.org/"></form>',
        '<form><button formaction="//example.org/">a</button></form>',
        '<a href="/a/" ping="https://example.org/">a</a>',
        '<meta http-equiv="refresh" content="0; url=https://example.org/">',
        `<meta http-equiv="Refresh" content="0;URL='//example.org/'">`,
      ],
      leaves: [
        '<a href="https://example.org/">a</a>',
        '<link rel="canonical" href="https://example.org/">',
        '<link rel="alternate" type="application/atom+xml" href="https://example.org/feed.xml">',
        '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="">',
        '<img src="data:image/png;base64,AA" alt="">',
        '<svg><use href="#a"></use></svg>',
        '<form action="/tim-kiem/"></form>',
        '<meta http-equiv="refresh" content="0; url=/bai-viet/a/">',
      ],
    },
  },
];
