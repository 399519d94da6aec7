/**
 * Finds what a person sees, through open shadow roots, by the same selectors that Playwright takes: compound selectors
 * separated by spaces, e.g. `shop-feed-tag[shown] button`.
 */
export function deepQueryAll(root: ParentNode, selector: string): readonly HTMLElement[] {
  let found: readonly ParentNode[] = [root];
  for (const part of selector.split(" ")) found = [...new Set(found.flatMap((from) => within(from, part)))];
  return found as readonly HTMLElement[];
}

/** The first. @throws Error when there is none, naming the selector */
export function deepQuery(root: ParentNode, selector: string): HTMLElement {
  const [first] = deepQueryAll(root, selector);
  if (!first) throw new Error(`Nothing on the page matches "${selector}"`);
  return first;
}

function within(root: ParentNode, part: string): readonly Element[] {
  const roots = [root, ...(root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [])];
  return roots.flatMap((scope) => {
    const hosts = [...scope.querySelectorAll("*")].filter((element) => element.shadowRoot);
    const below = hosts.flatMap((host) => within(host.shadowRoot as ShadowRoot, part));
    return [...scope.querySelectorAll(part), ...below];
  });
}
