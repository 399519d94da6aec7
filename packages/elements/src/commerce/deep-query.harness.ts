/** Looks through shadow roots, as a person looks: by role and name, not by structure. */

export type Scope = Element | ShadowRoot;

/** All elements below `scope` in the order they are rendered, open shadow roots included. */
function* below(scope: Scope): Generator<Element> {
  const roots: Scope[] = scope instanceof Element && scope.shadowRoot ? [scope.shadowRoot, scope] : [scope];
  for (const root of roots)
    for (const child of root.children) {
      yield child;
      yield* below(child);
    }
}

export function all<T extends Element = HTMLElement>(scope: Scope, selector: string): T[] {
  return [...below(scope)].filter((element): element is T => element.matches(selector));
}

export function find(scope: Scope, selector: string): HTMLElement | undefined {
  return all(scope, selector)[0];
}

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** The words in an element, shadow roots included, as one line. */
export function textOf(scope: Scope | undefined): string {
  if (!scope) return "";
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return;
    const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    for (const child of inside.childNodes) walk(child);
  };
  walk(scope);
  return squeeze(parts.join(" ")).replace(/ ([.,])/g, "$1");
}

function nameOf(element: Element): string {
  return squeeze(element.getAttribute("aria-label") ?? element.textContent ?? "");
}

const matches = (name: string, wanted: string | RegExp) =>
  typeof wanted === "string" ? name === wanted : wanted.test(name);

export function button(scope: Scope, name: string | RegExp): HTMLButtonElement | undefined {
  return all<HTMLButtonElement>(scope, "button").find((element) => matches(nameOf(element), name));
}

export function link(scope: Scope, name: string | RegExp): HTMLAnchorElement | undefined {
  return all<HTMLAnchorElement>(scope, "a[href]").find((element) => matches(nameOf(element), name));
}

/** A radio by its own name or that of its label. */
export function radio(scope: Scope, name: string | RegExp): HTMLInputElement | undefined {
  return all<HTMLInputElement>(scope, 'input[type="radio"]').find((input) => {
    const label = input.closest("label");
    return matches(input.getAttribute("aria-label") ?? (label ? squeeze(label.textContent ?? "") : ""), name);
  });
}

/** A field by its label. */
export function field(scope: Scope, label: string): HTMLInputElement | HTMLSelectElement | undefined {
  return all<HTMLInputElement>(scope, "input, select").find((input) =>
    squeeze(input.closest("label")?.querySelector("span")?.textContent ?? "").startsWith(label),
  );
}
