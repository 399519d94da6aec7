import { waitFor } from "storybook/test";

/** Everything below, shadow roots included. */
function* below(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

const nameOf = (element: Element) =>
  (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();

const isSeen = (element: Element) => element.checkVisibility?.() ?? true;

/** The words on the path's page. */
function seen(root: HTMLElement): string {
  return [...below(root)]
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node instanceof Text)
    .map((node) => node.data.trim())
    .filter(Boolean)
    .join(" ");
}

/** Waits for words to be there. */
export async function sees(root: HTMLElement, words: string): Promise<void> {
  await waitFor(
    () => {
      if (!seen(root).includes(words)) throw new Error(`Waiting for "${words}"`);
    },
    { timeout: 8_000 },
  );
}

/** Presses the control of this name once it is there and can be pressed. */
export async function press(root: HTMLElement, name: RegExp): Promise<void> {
  const control = await waitFor(
    () => {
      const found = [...below(root)].find(
        (element): element is HTMLElement =>
          element.matches("button:not(:disabled), a[href], summary, input[type=radio]") &&
          name.test(
            element instanceof HTMLInputElement
              ? nameOf(element.closest("label") ?? element)
              : nameOf(element),
          ) &&
          isSeen(element),
      );
      if (!found) throw new Error(`Waiting for a control named ${String(name)}`);
      return found;
    },
    { timeout: 8_000 },
  );
  control.click();
  // As a person sees what a press did before they press the next thing.
  await new Promise(requestAnimationFrame);
}
