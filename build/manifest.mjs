import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const TAG = 'secure-h5live-';

/** What a player shows within itself, and no page writes by itself. */
export const INNER_TAGS = ['captions', 'controls', 'statistics'].map((name) => `${TAG}${name}`);

/** Entries whose types lead to every element. */
const ENTRIES = ['index.d.ts', 'owner.d.ts', 'code-snippet.d.ts'];
/** What Lit calls, and a page never does. */
const LIFECYCLE =
  /^(?:connectedCallback|disconnectedCallback|adoptedCallback|attributeChangedCallback|willUpdate|update|updated|firstUpdated|render)$/;
const KEEP_TOKEN = 'Keeps the token in its attribute, for page code that reads or compares it there.';

/**
 * Describes the elements of a folder that was built, in the format that editors and catalogues read
 * (github.com/webcomponents/custom-elements-manifest, 2.1.0). Types and descriptions are read from the declarations,
 * resolved by the compiler; attributes are asked of the classes themselves, which have a table of properties where others
 * have decorators, so that a reader of sources would not find them.
 *
 * Beside the format's own: `values` has the words of a type that knows only some, and `reads` what an attribute is read as.
 *
 * @param {string} dist the folder
 */
export async function manifestOf(dist) {
  const entries = ENTRIES.map((file) => join(dist, file));
  // Declarations do not lead to style sheets.
  const sheets = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith('elements') && name.endsWith('.d.ts'))
    .map((name) => join(dist, name));
  const program = ts.createProgram([...entries, ...sheets], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const [file] = entries.map((entry) => program.getSourceFile(entry));
  const tags = checker.resolveName('HTMLElementTagNameMap', file, ts.SymbolFlags.Interface, false);
  const looks = lookDescriptions(program.getSourceFiles().filter(({ fileName }) => isWithin(dist, fileName)));
  const scripts = await Promise.all(
    ENTRIES.map((file) => file.replace(/\.d\.ts$/, '.js')).map(async (file) => [
      file,
      await import(pathToFileURL(join(dist, file)).href),
    ]),
  );
  const modules = [];
  for (const [tag, entry] of checker.getDeclaredTypeOfSymbol(tags).symbol.members ?? []) {
    if (!String(tag).startsWith(TAG)) continue;
    const type = checker.getTypeOfSymbol(entry);
    const declared = type.symbol.declarations?.find(ts.isClassDeclaration);
    if (!declared) throw new Error(`${tag} has no class`);
    const { name } = type.symbol;
    const [path, { [name]: kind }] = scripts.find(([, given]) => name in given) ?? [];
    if (!kind) throw new Error(`${name} is given by no entry`);
    modules.push(
      moduleOf({ tag: String(tag), path: `dist/${path}`, declared, type, kind, checker, dist, looks }),
    );
  }
  modules.sort((one, other) => (one.declarations[0].tagName < other.declarations[0].tagName ? -1 : 1));
  handOn(modules.flatMap(({ declarations }) => declarations));
  return { schemaVersion: '2.1.0', readme: 'README.md', modules };
}

/** The elements of a manifest. @param {Awaited<ReturnType<typeof manifestOf>>} manifest */
export const elementsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

/** What shows other elements within itself takes the custom properties that they do. */
function handOn(elements) {
  const find = (name) => elements.find(({ tagName }) => tagName === `${TAG}${name}`);
  for (const [outer, ...inner] of [
    ['player', 'token-status', 'code-snippet'],
    ['token-overview', 'code-snippet'],
  ]) {
    const all = [outer, ...inner].flatMap((name) => find(name).cssProperties);
    find(outer).cssProperties = [...new Map(all.map((one) => [one.name, one])).values()];
  }
}

function moduleOf({ tag, path, declared, type, kind, checker, dist, looks }) {
  const { name } = type.symbol;
  const members = membersOf({ type, declared, kind, checker, dist });
  const attributes = attributesOf(kind, members);
  const declaration = {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name,
    description: textOf(type.symbol.getDocumentationComment(checker)),
    superclass: { name: 'HTMLElement' },
    members,
    attributes,
    events: tagsOf(declared, 'event').map(eventOf),
    slots: tagsOf(declared, 'slot').map(named),
    cssParts: tagsOf(declared, 'csspart').map(named),
    cssProperties: looksOf(kind, looks),
    cssStates: tagsOf(declared, 'cssstate').map(named),
  };
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [
      { kind: 'js', name, declaration: { name, module: path } },
      { kind: 'custom-element-definition', name: tag, declaration: { name, module: path } },
    ],
  };
}

function membersOf({ type, declared, kind, checker, dist }) {
  const members = [];
  for (const found of checker.getPropertiesOfType(type)) {
    const symbol = ownSymbol(found, type, checker, dist);
    const [declaration] = symbol?.declarations ?? [];
    if (!declaration) continue;
    if (LIFECYCLE.test(symbol.name) || isHidden(declaration)) continue;
    const ofMember = checker.getTypeOfSymbolAtLocation(symbol, declared);
    const shared = { name: symbol.name, description: textOf(symbol.getDocumentationComment(checker)) };
    const [signature] = ofMember.getCallSignatures();
    const property = kind.elementProperties.get(symbol.name);
    if (signature && !property) {
      if (symbol.name === 'addEventListener') continue;
      members.push({ kind: 'method', ...shared, ...signatureOf(signature, checker, declared) });
      continue;
    }
    const isReadonly = !property && !(symbol.flags & ts.SymbolFlags.SetAccessor);
    if (isReadonly && symbol.name === 'renderOptions') continue;
    members.push({
      kind: 'field',
      ...shared,
      type: { text: checker.typeToString(ofMember, declared, FORMAT) },
      ...(isReadonly && { readonly: true }),
      ...(wordsOf(ofMember) && { values: wordsOf(ofMember) }),
      ...(property && property.attribute !== false && { attribute: attributeOf(symbol.name, property) }),
    });
  }
  return members;
}

/** What the package itself declares of a property. One that HTMLElement has as well is found there first. */
function ownSymbol(symbol, type, checker, dist) {
  const isOwn = (one) => {
    const [declaration] = one?.declarations ?? [];
    return declaration && isWithin(dist, declaration.getSourceFile().fileName);
  };
  if (isOwn(symbol)) return symbol;
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return bases.map((base) => checker.getPropertyOfType(base, symbol.name)).find(isOwn);
}

const FORMAT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

function signatureOf(signature, checker, place) {
  const typeText = (type) => checker.typeToString(type, place, FORMAT);
  const parameters = signature.parameters.map((parameter) => ({
    name: parameter.name,
    type: { text: typeText(checker.getTypeOfSymbolAtLocation(parameter, place)) },
    ...(parameter.valueDeclaration?.questionToken && { optional: true }),
  }));
  return { parameters, return: { type: { text: typeText(signature.getReturnType()) } } };
}

function attributesOf(kind, members) {
  const attributes = [];
  for (const [name, property] of kind.elementProperties) {
    const field = members.find((member) => member.name === name);
    if (!field || property.attribute === false) continue;
    attributes.push({
      name: attributeOf(name, property),
      fieldName: name,
      description: field.description,
      type: { text: field.type.text },
      reads: property.type?.name.toLowerCase() ?? 'string',
      ...(field.values && { values: field.values }),
    });
  }
  // It has no property, and goes with every attribute that holds a secret.
  if (attributes.some(({ name }) => name === 'token'))
    attributes.push({
      name: 'keep-token',
      description: KEEP_TOKEN,
      type: { text: 'boolean' },
      reads: 'boolean',
    });
  return attributes;
}

const attributeOf = (name, { attribute }) => (typeof attribute === 'string' ? attribute : name.toLowerCase());

/** The words that a type knows, where it knows only some. An empty one stands for what is left out. */
function wordsOf(type) {
  const all = type.isUnion() ? type.types : [type];
  const words = all.filter((one) => one.isStringLiteral()).map(({ value }) => value);
  const isClosed =
    words.length > 0 && all.every((one) => one.isStringLiteral() || one.flags & ts.TypeFlags.Undefined);
  return isClosed ? words.filter((word) => word !== '') : undefined;
}

/** What each custom property is for, as the style sheets say that read it. */
function lookDescriptions(files) {
  const looks = new Map();
  for (const file of files)
    for (const statement of file.statements)
      for (const comment of tagsOf(statement, 'cssproperty')) {
        const { name, description } = named(comment);
        looks.set(name, description);
      }
  return new Map([...looks].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function looksOf(kind, looks) {
  const text = kind.styles.flat(Infinity).map(String).join('\n');
  return [...looks]
    .filter(([name]) => text.includes(`var(${name},`))
    .map(([name, description]) => ({ name, default: defaultOf(text, name), description }));
}

// What stands in for it in the sheet that reads it: one value, however often it is read.
function defaultOf(text, name) {
  const begin = text.indexOf(`var(${name},`) + `var(${name},`.length;
  let [end, open] = [begin, 0];
  for (; open > 0 || text[end] !== ')'; end++) open += { '(': 1, ')': -1 }[text[end]] ?? 0;
  const value = text.slice(begin, end).replace(/\s+/g, ' ').trim();
  // What we name for ourselves is another custom property.
  return value.replace(
    /^var\((--_[\w-]+)\)$/,
    (_, own) => `var(${text.split(`${own}: var(`)[1].split(',')[0]})`,
  );
}

function tagsOf(node, name) {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === name)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ') ?? '');
}

function named(comment) {
  const [, name = '', description = ''] = /^([\w-]+)\s+(.*)$/.exec(comment) ?? [];
  return { name, description };
}

function eventOf(comment) {
  const [, type = '', rest = ''] = /^\{(\w+)\}\s+(.*)$/.exec(comment) ?? [];
  return { ...named(rest), type: { text: type } };
}

const isHidden = (declaration) =>
  Boolean(
    ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
  ) ||
  (declaration.name && ts.isPrivateIdentifier(declaration.name));

const textOf = (parts) => ts.displayPartsToString(parts).replace(/\s+/g, ' ').trim();

const isWithin = (folder, file) => !relative(folder, file).startsWith('..');
