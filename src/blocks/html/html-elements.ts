const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content. */
export const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/**
 * Elements whose content is text up to their end tag. The tokenizer looks at the second letter on: `<tmp>` and `<xitle>` are
 * read like `xmp` and `title`.
 */
export const RAW_TEXT = words('script style title xitle textarea xextarea xmp tmp');

/** Elements in which a tag that ends with `/>` closes itself, and those inside them in which none does again. */
export const FOREIGN = words('math svg');
export const INTEGRATION = words('mi mo mn ms mtext annotation-xml foreignobject desc title');

const P = words('p');
const FORM = words('input option optgroup select button datalist textarea');
const CLOSES_P =
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p ' +
  'pre section table ul';

/** By the name of an opening tag, the open elements that it closes without an end tag. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
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
