/** Where a clock keeps its place, so that a restart never turns time back. */
export interface ClockMemory {
  read(): ClockAnchor | undefined;
  write(anchor: ClockAnchor): void;
}

/** Simulated time `simulated` stood at real time `real`; both in milliseconds since 1970. */
export interface ClockAnchor {
  real: number;
  simulated: number;
}

/** The shop's time. It runs `speed` times as fast as real time and can be moved forward, never back. */
export class SimulatedClock {
  readonly #memory: ClockMemory;
  readonly #real: () => number;
  #anchor: ClockAnchor;
  #speed: number;

  constructor(memory: ClockMemory, options: { speed?: number; real?: () => number } = {}) {
    this.#memory = memory;
    this.#real = options.real ?? Date.now;
    this.#speed = checkedSpeed(options.speed ?? 1);
    const now = this.#real();
    this.#anchor = memory.read() ?? { real: now, simulated: now };
    this.#memory.write(this.#anchor);
  }

  get speed(): number {
    return this.#speed;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Math.floor(this.#anchor.simulated + (this.#real() - this.#anchor.real) * this.#speed);
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }

  advance(milliseconds: number): void {
    if (!(milliseconds >= 0))
      throw new RangeError("The clock only moves forward: give zero or more milliseconds.");
    this.#moor(this.now() + milliseconds);
  }

  setSpeed(speed: number): void {
    const checked = checkedSpeed(speed);
    this.#moor(this.now());
    this.#speed = checked;
  }

  #moor(simulated: number): void {
    this.#anchor = { real: this.#real(), simulated };
    this.#memory.write(this.#anchor);
  }
}

function checkedSpeed(speed: number): number {
  if (!(speed >= 0) || !Number.isFinite(speed))
    throw new RangeError("The clock's speed is a number of zero or more; 1 is real time.");
  return speed;
}
