const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content. */
const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/**
 * Elements whose content is text up to their end tag. The tokenizer looks at the second letter on: `<tmp>` and `<xitle>` are
 * read like `xmp` and `title`.
 */
const RAW_TEXT = words('script style title xitle textarea xextarea xmp tmp');

/** Elements in which a tag that ends with `/>` closes itself, and those inside them in which none does again. */
const FOREIGN = words('math svg');
const INTEGRATION = words('mi mo mn ms mtext annotation-xml foreignobject desc title');

const P = words('p');
const FORM = words('input option optgroup select button datalist textarea');
const CLOSES_P =
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p ' +
  'pre section table ul';

/** By the name of an opening tag, the open elements that it closes without an end tag. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...words(CLOSES_P)].map((name) => [name, P] as const),
  ...['select', 'input', 'output', 'button', 'datalist', 'textarea'].map((name) => [name, FORM] as const),
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', words('dt dd')],
  ['dt', words('dt dd')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['tbody', words('thead tbody')],
  ['tfoot', words('thead tbody')],
]);

const COMMON = words('html head body a b i u s em strong span font center small big sub sup label o:p st1:chsdate');

/** What HTML says of an element by its name. */
export interface ElementKind {
  readonly name: string;
  readonly isVoid: boolean;
  readonly isRawText: boolean;
  /** Names of open elements that its opening tag closes; null: none. */
  readonly closes: ReadonlySet<string> | null;
  /** Whether a tag inside it may close itself; null where it changes nothing. */
  readonly isForeign: boolean | null;
}

const known = new Map<string, ElementKind>();
for (const names of [VOID, RAW_TEXT, FOREIGN, INTEGRATION, FORM, words(CLOSES_P), CLOSES.keys(), COMMON])
  for (const name of names) known.set(name, kindOf(name));

/** The kind of the element of a lower-case name; one record for every name that pages use. */
export function elementKind(name: string): ElementKind {
  return known.get(name) ?? kindOf(name);
}

function kindOf(name: string): ElementKind {
  return {
    name,
    isVoid: VOID.has(name),
    isRawText: RAW_TEXT.has(name),
    closes: CLOSES.get(name) ?? null,
    isForeign: FOREIGN.has(name) ? true : INTEGRATION.has(name) ? false : null,
  };
}
