import { expect, it } from "vitest";
import { withoutSecrets } from "./without-secrets.ts";

it("lets nothing of an instrument but its name reach a browser", () => {
  const instrument = {
    id: "i1",
    handler_id: "h",
    type: "card",
    selected: true,
    display: { brand: "visa", last_digits: "4242" },
    credential: { type: "token", token: "secret-token" },
    billing_address: { street_address: "1 Private Rd" },
  };
  const shown = withoutSecrets({
    id: "c1",
    ucp: { version: "x" },
    signals: { a: 1 },
    payment: { instruments: [instrument, null] },
  });
  expect(JSON.stringify(shown)).not.toMatch(/secret-token|Private Rd|signals|version/);
  expect(shown).toMatchObject({
    id: "c1",
    payment: { instruments: [{ id: "i1", display: { last_digits: "4242" } }, {}] },
  });
});
