import type { DecodedPage, RawPage } from '../model.ts';
import { chooseCharset } from './choose-charset.ts';
import { decodeBytes } from './decode-bytes.ts';
import { findKind } from './find-kind.ts';

const CONTAINER_TEXT = /\.(?:jsonl|ndjson)(?:\.gz)?#/iu;

/**
 * Bytes to text. The charset is chosen by evidence (see {@link chooseCharset}); malformed sequences become U+FFFD, NUL
 * bytes stay, and no body makes it throw. `kind` says whether the text is to be read as HTML or as lines.
 */
export function decodePage(raw: RawPage): DecodedPage {
  const choice = chooseCharset(raw.body, raw.contentType);
  const text = decodeBytes(raw.body, choice.charset);
  // A JSONL record reached us as text; that its UTF-8 form is valid says nothing about the page.
  const wasText = choice.because === 'utf-8 valid' && CONTAINER_TEXT.test(raw.file ?? '');
  return {
    id: raw.id,
    kind: findKind(text, raw),
    text,
    charset: choice.charset,
    charsetBecause: wasText ? 'already text' : choice.because,
  };
}
