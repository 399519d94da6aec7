import type { ConformanceCase } from "./conformance-case.ts";
import { conformanceCases } from "./conformance-cases.ts";
import type { ConformanceSubject } from "./conformance-subject.ts";
import { honestyCase } from "./honesty-case.ts";
import { Shopper } from "./shopper.ts";

/** The part of a test runner that the suite uses; Vitest, Jest, Mocha and node:test have it. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: ((name: string, body: () => Promise<void>) => unknown) & {
    readonly skip: (name: string, body?: () => void) => unknown;
  };
}

/**
 * Registers the whole suite for one adapter. A failing case says what is wrong and which defect people would meet.
 *
 * @example
 * describeCommerceAdapter("my shop", { provides: ["native_checkout", "orders"], setup }, { describe, it });
 */
export function describeCommerceAdapter(
  name: string,
  subject: ConformanceSubject,
  { describe, it }: Runner,
): void {
  describe(`${name} conforms to CommerceAdapter`, () => {
    for (const entry of [honestyCase(subject.provides), ...conformanceCases]) {
      const missing = entry.needs.filter((need) => !subject.provides.includes(need));
      const title = `${entry.id}: ${entry.title}`;
      if (missing.length > 0) it.skip(`${title} (needs ${missing.join(", ")})`);
      else it(title, () => runConformanceCase(entry, subject));
    }
  });
}

/** Runs one case on a fresh setup. @throws Error that names the case, what is wrong, and the defect */
export async function runConformanceCase(entry: ConformanceCase, subject: ConformanceSubject): Promise<void> {
  const setup = await subject.setup();
  try {
    await entry.run(new Shopper(setup));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${entry.id}: ${what}\nDefect: ${entry.defect}`, { cause });
  } finally {
    await setup.dispose?.();
  }
}
