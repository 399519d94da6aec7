import type { ElementRef, WebKit } from "../../support/webkit/driver.ts";

/** Somebody at a WebKitGTK window: finds things by what they say, in every shadow root, and clicks with a real pointer. */
export class WebKitPerson {
  readonly webkit: WebKit;

  constructor(webkit: WebKit) {
    this.webkit = webkit;
  }

  /** Clicks the first visible control whose name matches, as soon as there is one. */
  async click(name: RegExp, selector = "button, a[href], [role=button]"): Promise<void> {
    const control = await this.#find(name, selector);
    const { x, y } = await this.#still(control);
    await this.webkit.actions([
      {
        type: "pointer",
        id: "finger",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", duration: 0, x, y, origin: "viewport" },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      },
    ]);
  }

  async type(label: RegExp, text: string): Promise<void> {
    const field = await this.#find(label, "input");
    const key = Object.values(field)[0];
    await this.webkit.command("POST", `/element/${key}/clear`);
    await this.webkit.command("POST", `/element/${key}/value`, { text });
  }

  /** Waits until the page says so somewhere a person can see it. */
  async sees(text: RegExp): Promise<void> {
    await this.#find(text, "h1, h2, h3, h4, p, span, b, strong, dd, dt, div, button, legend, output");
  }

  /** The middle of a thing, once it has come to rest and nothing lies over it. */
  async #still(control: ElementRef): Promise<{ x: number; y: number }> {
    let last = "";
    for (let turn = 0; turn < 60; turn++) {
      const place = await this.webkit.execute<{ x: number; y: number; free: boolean }>(PLACE, control);
      const now = JSON.stringify(place);
      if (place.free && now === last) return place;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`It never came to rest where it can be clicked: ${last}`);
  }

  async #find(name: RegExp, selector: string): Promise<ElementRef> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const found = await this.webkit.execute<ElementRef | null>(FIND, name.source, name.flags, selector);
      if (found) return found;
      if (Date.now() > deadline)
        throw new Error(`Nothing on the page says ${name}: ${await this.webkit.url()}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

const PLACE = `
  const [element] = arguments;
  const outside = element.getBoundingClientRect();
  if (outside.top < 0 || outside.bottom > innerHeight) element.scrollIntoView({ block: "nearest" });
  const box = element.getBoundingClientRect();
  const x = Math.round(box.x + box.width / 2), y = Math.round(box.y + box.height / 2);
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return { x, y, free: !!hit && (element === hit || element.contains(hit) || hit.contains(element)) };
`;

const FIND = `
  const [source, flags, selector] = arguments;
  const wanted = new RegExp(source, flags);
  const named = (element) => {
    const label = element.getAttribute("aria-label") ?? [...(element.labels ?? [])].map((l) => l.textContent).join(" ");
    return (label || element.textContent || "").trim().replace(/\\s+/g, " ");
  };
  const search = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector) && wanted.test(named(element)) && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]")) return element;
      const inside = element.shadowRoot && search(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return search(document);
`;
