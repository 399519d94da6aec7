import { afterEach, describe, expect, it, vi } from "vitest";
import { Processes } from "../../tools/start/processes.mjs";

const PROGRAMS = "test/tools/programs";

describe("servers that belong together", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const processes: Processes[] = [];
  afterEach(() => Promise.all(processes.splice(0).map((group) => group.stop())));
  const group = (grace?: number) => {
    const made = new Processes(grace);
    processes.push(made);
    return made;
  };

  it("tell which one ended, and print what it said last", async () => {
    const servers = group();
    servers.start("stays", `${PROGRAMS}/stays.ts`, {});
    servers.start("shops", `${PROGRAMS}/fails.ts`, {});
    expect(await servers.died).toBe("shops ended with 7: what it said last is above.");
    expect(log).toHaveBeenCalledWith("  shops | the disk is full");
  });

  it("all end when told to, even one that will not", async () => {
    const servers = group(200);
    servers.start("stays", `${PROGRAMS}/stays.ts`, {});
    servers.start("stubborn", `${PROGRAMS}/will-not-end.ts`, {});
    await vi.waitFor(() => expect(log).toHaveBeenCalledWith("  stubborn | ready"), 10_000);
    await servers.stop();
    expect(await Promise.race([servers.died, Promise.resolve("nobody died by itself")])).toBe(
      "nobody died by itself",
    );
  });
});
