import type { WebKit } from "./driver.ts";

// https://www.w3.org/TR/webdriver2/#keyboard-actions, normalised key values.
const KEYS: Record<string, string> = {
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Meta: "\uE03D",
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
type ButtonOption = { button?: keyof typeof BUTTONS };

const down = (value: string) => ({ type: "keyDown", value });
const up = (value: string) => ({ type: "keyUp", value });

/** The part of a Playwright page that @web/test-runner-commands and our page objects use, over WebDriver actions. */
export function webkitPage(webkit: WebKit) {
  const keys = (...actions: object[]) => webkit.actions([{ type: "key", id: "keys", actions }]);
  const pointer = (...actions: object[]) =>
    webkit.actions([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  const key = (name: string) => KEYS[name] ?? name;
  const move = (x: number, y: number) => ({ type: "pointerMove", duration: 0, x, y, origin: "viewport" });
  const press = ({ button = "left" }: ButtonOption = {}) => ({
    type: "pointerDown",
    button: BUTTONS[button],
  });
  const release = ({ button = "left" }: ButtonOption = {}) => ({
    type: "pointerUp",
    button: BUTTONS[button],
  });

  return {
    keyboard: {
      type: (text: string) => keys(...[...text].flatMap((letter) => [down(letter), up(letter)])),
      /** One key or a chord such as "Control+End". */
      press: (chord: string) => {
        const pressed = chord.split("+").map(key);
        return keys(...pressed.map(down), ...pressed.toReversed().map(up));
      },
      down: (name: string) => keys(down(key(name))),
      up: (name: string) => keys(up(key(name))),
    },
    mouse: {
      move: (x: number, y: number) => pointer(move(x, y)),
      click: (x: number, y: number, options?: ButtonOption) =>
        pointer(move(x, y), press(options), release(options)),
      down: (options?: ButtonOption) => pointer(press(options)),
      up: (options?: ButtonOption) => pointer(release(options)),
    },
    async setViewportSize({ width, height }: { width: number; height: number }) {
      for (let attempt = 0; attempt < 10; attempt++) {
        const [w, h] = await webkit.execute<[number, number]>("return [innerWidth, innerHeight]");
        if (w === width && h === height) return;
        // WebDriver sizes the window with its bars; the viewport is what remains.
        const rect = await webkit.command<{ width: number; height: number }>("GET", "/window/rect");
        await webkit.setWindow(rect.width + width - w, rect.height + height - h);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`WebKitGTK did not take the viewport ${width}×${height}`);
    },
    emulateMedia() {
      throw new Error(
        "WebKitGTK has no media emulation over WebDriver: run this test in the other engines only",
      );
    },
  };
}
