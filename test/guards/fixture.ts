import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A tree of seeded violations under `fixtures/`, that the guard of this name must catch. */
export const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}/`, import.meta.url));
