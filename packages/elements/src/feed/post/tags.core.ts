import { type ProductTag, tagVisible } from "@shop-feed/contract/feed";

/** Three labels leave the picture readable; a fourth waits. */
const MOST = 3;

/** The point tags on the picture at a time of the clip. */
export function tagsOnPicture(tags: readonly ProductTag[], atMs: number): readonly ProductTag[] {
  return tags.filter((tag) => tag.placement === "point" && tagVisible(tag, atMs)).slice(0, MOST);
}

/**
 * The tag whose product the card shows: the chosen one while it is there; else a card tag, which has no other place;
 * else the first on the picture. Between tags the last one stays, so that nothing moves under a finger.
 */
export function currentTag(
  tags: readonly ProductTag[],
  atMs: number,
  chosenId: string | undefined,
): ProductTag | undefined {
  const visible = tags.filter((tag) => tagVisible(tag, atMs));
  const past = tags.filter(({ endMs }) => endMs <= atMs);
  return (
    visible.find(({ id }) => id === chosenId) ??
    visible.find(({ placement }) => placement === "card") ??
    visible[0] ??
    past.toSorted((a, b) => a.endMs - b.endMs).at(-1) ??
    tags[0]
  );
}
