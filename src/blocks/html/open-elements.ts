const words = (list: string): Set<string> => new Set(list.split(' '));

const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const CLOSES_P = words(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre ' +
    'section table ul',
);
const FORM = words('input option optgroup select button datalist textarea');
/** Elements that an opening tag closes without an end tag, as the parser does it. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['select', FORM],
  ['input', FORM],
  ['output', FORM],
  ['button', FORM],
  ['datalist', FORM],
  ['textarea', FORM],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', words('dt dd')],
  ['dt', words('dt dd')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['tbody', words('thead tbody')],
  ['tfoot', words('thead tbody')],
]);
const P = words('p');

/** Elements without content. */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** End tags that make an element even where none is open. */
const MADE_BY_END_TAG = words('p br');
const RAW_TEXT = /^(?:script|style|xmp|[tx](?:itle|extarea|mp))$/u;
const MOST_NAMES = 1000;

/** The open elements as the parser will have them, never more than `depth`. */
export class OpenElements {
  private readonly depth: number;
  private readonly stack: string[] = [];
  private readonly counts = new Map<string, number>();
  /** Opening tags left out whose end tags are to be left out as well. */
  private readonly owed = new Map<string, number>();

  constructor(depth: number) {
    this.depth = depth;
  }

  /** False: there is no room for it. */
  open(name: string): boolean {
    const closes = CLOSES_P.has(name) ? P : CLOSES.get(name);
    while (closes !== undefined && closes.has(this.stack.at(-1) ?? '')) this.pop();
    if (this.stack.length < this.depth) {
      this.stack.push(name);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
      return true;
    }
    // Counting all names that a hostile page invents would cost memory without end.
    if (this.owed.size < MOST_NAMES || this.owed.has(name)) this.owed.set(name, (this.owed.get(name) ?? 0) + 1);
    return false;
  }

  /** False: the end tag closes nothing, or something that was left out. */
  close(name: string): boolean {
    const owed = this.owed.get(name) ?? 0;
    if (owed > 0) {
      this.owed.set(name, owed - 1);
      return false;
    }
    if (!this.counts.has(name)) return MADE_BY_END_TAG.has(name) || RAW_TEXT.test(name);
    while (this.pop() !== name);
    return true;
  }

  private pop(): string | undefined {
    const name = this.stack.pop();
    if (name === undefined) return undefined;
    const left = (this.counts.get(name) ?? 0) - 1;
    if (left > 0) this.counts.set(name, left);
    else this.counts.delete(name);
    return name;
  }
}
