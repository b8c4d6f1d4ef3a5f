/**
 * `node scripts/compiled.mjs NAME ...`: runs scripts/NAME.ts, compiled with all that it imports into one file below
 * .cache, which serves as long as each of the files that went into it is to the byte what it was. The loader of
 * TypeScript takes 1.1 s of processor for the five hundred files of a conversion, this start 0.4 s.
 * Plain JavaScript: it comes before anything that reads TypeScript. For commands of which scripts/ alone asks
 * `import.meta` where it lies.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const own = fileURLToPath(import.meta.url);
const project = dirname(dirname(own));
const [node = '', , name = '', ...rest] = process.argv;
const source = join(dirname(own), `${name}.ts`);
const program = join(project, '.cache', `program-${name}.mjs`);

// What the command would see if it had been started itself.
process.argv = [node, source, ...rest];
if (isCurrent() || (await compile())) await import(pathToFileURL(program).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(source).href);
}

/** The first line of a program tells its files and their digest. */
function isCurrent() {
  if (!existsSync(program)) return false;
  const [, told = '{}'] = /^\/\/ (\{.*\})\n/u.exec(readFileSync(program, 'utf8')) ?? [];
  const { files = [], digest } = JSON.parse(told);
  return files.every((file) => existsSync(join(project, file))) && digestOf(files) === digest;
}

function digestOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(project, file)));
  return hash.digest('hex');
}

/** @returns false where nothing may be written: then the command runs as it is. @throws if it cannot be compiled */
async function compile() {
  const { build } = await import('esbuild');
  const place = JSON.stringify(pathToFileURL(source).href);
  const { metafile, outputFiles } = await build({
    entryPoints: [source],
    absWorkingDir: project,
    outfile: program,
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    logLevel: 'silent',
    define: { 'import.meta.url': place },
    // Packages of the older kind ask for Node's own modules by `require`.
    banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(${place});` },
  });
  const files = [relative(project, own), ...Object.keys(metafile.inputs)];
  const head = `// ${JSON.stringify({ files, digest: digestOf(files) })}\n`;
  return save(head + outputFiles[0].text);
}

function save(text) {
  const draft = `${program}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, program);
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST'].includes(error.code)) return false;
    throw error;
  }
}
