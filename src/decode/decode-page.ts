import type { DecodedPage, RawPage } from '../model.ts';
import { chooseCharset } from './choose-charset.ts';
import { decodeBytes } from './decode-bytes.ts';
import { decodeReferences } from './decode-references.ts';
import { findKind } from './find-kind.ts';

const CONTAINER_TEXT = /\.(?:jsonl|ndjson)(?:\.gz)?#/iu;

/**
 * Bytes to text. The charset is chosen by evidence (see {@link chooseCharset}); character references that a text kept
 * from HTML are decoded; malformed sequences become U+FFFD, NUL
 * bytes stay, and no body makes it throw. `kind` says whether the text is to be read as HTML or as lines.
 */
export function decodePage(raw: RawPage): DecodedPage {
  const choice = chooseCharset(raw.body, raw.contentType);
  const text = decodeBytes(raw.body, choice.charset);
  const kind = findKind(text, raw);
  // A JSONL record reached us as text; that its UTF-8 form is valid says nothing about the page.
  const wasText = choice.because === 'utf-8 valid' && CONTAINER_TEXT.test(raw.file ?? '');
  return {
    id: raw.id,
    kind,
    // The reader of HTML decodes its own.
    text: kind === 'text' ? decodeReferences(text) : text,
    charset: choice.charset,
    charsetBecause: wasText ? 'already text' : choice.because,
  };
}
