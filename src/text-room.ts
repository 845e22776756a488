const USUAL = 4096;
const LARGE = 1 << 20;

let room = new Uint16Array(USUAL);
let view = Buffer.from(room.buffer);

/**
 * Room for a text that is put together UTF-16 unit by unit. There is one for all: take what stands in it with
 * {@link textInRoom} before anybody else asks for it.
 *
 * @param length UTF-16 units that are needed at most
 */
export function roomFor(length: number): Uint16Array {
  // A huge page's room is let go with the next text.
  if (length > room.length || room.length > LARGE) {
    room = new Uint16Array(Math.max(USUAL, length));
    view = Buffer.from(room.buffer);
  }
  return room;
}

/** The first `length` units of the room. */
export function textInRoom(length: number): string {
  return view.toString('utf16le', 0, length * 2);
}

/** The same text as a string of its own: the engine makes a piece of a text a window on the whole of it. */
export function detached(text: string): string {
  const units = roomFor(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return textInRoom(text.length);
}
