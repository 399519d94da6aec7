/** Samples a second. */
const RATE = 44_100;

/** How a clip sounds: a chord in Hz under a breath of noise, and small strikes on the beat. */
export interface Bed {
  chord: number[];
  /** Air: the share of filtered noise, 0..1. */
  air?: number;
  /** Beats a loop; each strikes one note of the chord. */
  strikes?: number;
  /** How long a strike rings, in seconds. */
  ring?: number;
  /** Crackle of an old record, 0..1. */
  crackle?: number;
}

/** A loop of `seconds` as a WAV file. Every partial is bent to fit the loop exactly, so the seam cannot click. */
export function wave(bed: Bed, seconds: number, seed: number): Buffer {
  const count = Math.round(seconds * RATE),
    mix = new Float32Array(count);
  const next = random(seed),
    fit = (hz: number) => Math.round(hz * seconds) / seconds;
  for (const [voice, hz] of bed.chord.entries()) {
    const breath = fit(0.11 + voice * 0.07) || 1 / seconds,
      phase = next() * 6.28;
    for (const [harmonic, level] of [
      [1, 1],
      [2, 0.22],
      [3, 0.07],
      [1.003, 0.6],
    ] as const) {
      const tone = fit(hz * harmonic),
        from = next() * 6.28;
      for (let i = 0; i < count; i++) {
        const s = i / RATE;
        mix[i]! +=
          Math.sin(6.28318 * tone * s + from) *
          level *
          0.03 *
          (0.62 + 0.38 * Math.sin(6.28318 * breath * s + phase));
      }
    }
  }
  const strikes = bed.strikes ?? 0,
    ring = bed.ring ?? 1.4;
  for (let strike = 0; strike < strikes; strike++) {
    const at = Math.round((strike / strikes) * count),
      hz = bed.chord[Math.floor(next() * bed.chord.length)]! * (next() < 0.5 ? 2 : 4),
      level = 0.05 + next() * 0.05;
    for (let i = 0; i < ring * 3 * RATE; i++) {
      const s = i / RATE,
        fade = Math.exp(-s / (ring * 0.45)) * Math.min(1, s * 160);
      mix[(at + i) % count]! +=
        (Math.sin(6.28318 * hz * s) + 0.3 * Math.sin(6.28318 * hz * 2.76 * s) * Math.exp(-s * 7)) *
        fade *
        level;
    }
  }
  if (bed.air) {
    let low = 0,
      lower = 0;
    const turn = 6.28318 / seconds;
    const noise = Float32Array.from({ length: count }, () => next() * 2 - 1);
    for (let lap = 0; lap < 2; lap++) {
      for (let i = 0; i < count; i++) {
        low += 0.06 * (noise[i]! - low);
        lower += 0.004 * (low - lower);
        if (lap) mix[i]! += (low - lower) * bed.air * 0.5 * (0.7 + 0.3 * Math.sin(turn * (i / RATE)));
      }
    }
  }
  for (let pop = 0; pop < (bed.crackle ?? 0) * 40 * seconds; pop++) {
    const at = Math.floor(next() * count),
      level = 0.02 + next() ** 6 * 0.12;
    for (let i = 0; i < 90; i++) mix[(at + i) % count]! += (next() * 2 - 1) * level * Math.exp(-i / 14);
  }
  return wav(mix);
}

function wav(mix: Float32Array): Buffer {
  const peak = mix.reduce((most, value) => Math.max(most, Math.abs(value)), 0.01),
    gain = Math.min(2.4, 0.38 / peak);
  const file = Buffer.alloc(44 + mix.length * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + mix.length * 2, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(mix.length * 2, 40);
  for (const [i, value] of mix.entries()) file.writeInt16LE(Math.round(value * gain * 32767), 44 + i * 2);
  return file;
}

function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** One bed a scene: its key, its air, and how it is struck. */
const BEDS: Record<string, Bed> = {
  "brush-through": { chord: [164.81, 207.65, 246.94, 311.13], air: 0.5, strikes: 4, ring: 1.6 },
  "e-bike": { chord: [146.83, 185, 220, 277.18], air: 0.4, strikes: 8, ring: 0.5 },
  "fig-candle": { chord: [110, 130.81, 164.81, 196], air: 0.25, strikes: 3, ring: 2.4, crackle: 0.2 },
  "flask-turn": { chord: [146.83, 220, 293.66, 369.99], air: 0.3, strikes: 4, ring: 2.2 },
  headphones: { chord: [98, 146.83, 196, 246.94, 293.66], strikes: 6, ring: 2.4 },
  "kumo-box": { chord: [261.63, 329.63, 392, 523.25], air: 0.1, strikes: 8, ring: 0.6 },
  "night-serum": { chord: [207.65, 261.63, 311.13, 392], air: 0.2, strikes: 3, ring: 2.6 },
  "night-swim": {
    chord: [110, 164.81, 207.65, 246.94, 311.13],
    air: 0.15,
    strikes: 8,
    ring: 1.1,
    crackle: 0.5,
  },
  pearls: { chord: [185, 233.08, 277.18, 349.23], air: 0.15, strikes: 6, ring: 2.2 },
  "pour-over": { chord: [174.61, 220, 261.63, 329.63], air: 0.6, strikes: 4, ring: 1.4 },
  "snow-bear": { chord: [196, 246.94, 293.66, 392], air: 0.2, strikes: 7, ring: 1.6 },
  "sweatshirt-oat": { chord: [130.81, 196, 246.94, 329.63], air: 0.35, strikes: 5, ring: 1.8 },
  "three-colors": { chord: [123.47, 185, 233.08, 277.18], air: 0.25, strikes: 6, ring: 0.9 },
  "two-mugs": { chord: [130.81, 164.81, 196, 246.94], air: 0.3, strikes: 4, ring: 1.6 },
  "whitening-kit": { chord: [220, 277.18, 329.63, 415.3], air: 0.1, strikes: 5, ring: 1.2 },
  "wool-throw": { chord: [98, 146.83, 196, 220], air: 0.7, strikes: 2, ring: 2.4 },
};

/** The sound under a clip. */
export function score(scene: string, seconds: number): Buffer {
  const seed = [...scene].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return wave(BEDS[scene] ?? { chord: [130.81, 196, 261.63, 329.63], air: 0.25, strikes: 4 }, seconds, seed);
}
