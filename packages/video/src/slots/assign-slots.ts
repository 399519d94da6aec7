/**
 * Which clip each slot holds next. A clip that stays wanted keeps its slot, for a move would cost its decoder and its
 * buffers; the rest go to the slots that fall free, most wanted first.
 * @param held the key in each slot now.
 * @param wanted keys, most wanted first; those beyond the number of slots get none.
 */
export function assignSlots(
  held: readonly (string | undefined)[],
  wanted: readonly string[],
): readonly (string | undefined)[] {
  const keep = new Set(wanted.slice(0, held.length));
  const kept = held.map((key) => (key !== undefined && keep.delete(key) ? key : undefined));
  const incoming = [...keep];
  return kept.map((key) => key ?? incoming.shift());
}
