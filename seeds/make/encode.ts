import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The rungs of the ladder, lowest first: the first picture has to arrive in a blink. */
export const RUNGS = [
  { name: "low", width: 216, height: 384, kbps: 180, profile: "main", level: "1.3", codec: "avc1.4d400d" },
  { name: "mid", width: 360, height: 640, kbps: 420, profile: "high", level: "3.0", codec: "avc1.64001e" },
  { name: "high", width: 540, height: 960, kbps: 820, profile: "high", level: "3.1", codec: "avc1.64001f" },
] as const;

/** What one clip may weigh in all its files, in bytes, with room left for posters and captions. */
const BUDGET = 1_330_000;
const AUDIO_KBPS = 40;

/** The share of the full bit rates that keeps a clip of this length inside the budget. */
function thrift(seconds: number): number {
  const [low, mid, high] = RUNGS;
  const perSecond = (low.kbps + mid.kbps + high.kbps * 2 + AUDIO_KBPS * 4) * 125;
  return Math.min(1, BUDGET / (perSecond * seconds));
}

/** Runs ffmpeg and throws its last words if it fails. */
export function ffmpeg(args: readonly string[], input?: Buffer): void {
  const run = spawnSync("ffmpeg", ["-hide_banner", "-v", "error", "-y", ...args], {
    input,
    maxBuffer: 1 << 26,
  });
  if (run.error && "code" in run.error && run.error.code === "ENOENT")
    throw new Error(
      "ffmpeg is not installed. Remaking the media needs it (Debian: apt-get install ffmpeg); playing the demo does not.",
    );
  if (run.status !== 0) throw new Error(`ffmpeg ${args.join(" ")}\n${run.stderr.toString()}`);
}

/** Takes raw RGBA pictures one by one and keeps them nearly lossless until they are encoded for good. */
export function openReel(file: string, fps: number, width: number, height: number) {
  const run = spawn(
    "ffmpeg",
    [
      "-hide_banner",
      "-v",
      "error",
      "-y",
      "-f",
      "rawvideo",
      "-pix_fmt",
      "rgba",
      "-s",
      `${width}x${height}`,
      "-r",
      String(fps),
      "-i",
      "-",
      "-vf",
      "scale=out_color_matrix=bt709:out_range=tv,format=yuv444p",
      "-c:v",
      "libx264",
      "-preset",
      "ultrafast",
      "-qp",
      "8",
      file,
    ],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  return {
    add: (pixels: Buffer) =>
      new Promise<void>((taken, failed) =>
        run.stdin.write(pixels, (error) => (error ? failed(error) : taken())),
      ),
    close: () =>
      new Promise<void>((done, failed) => {
        run.on("close", (code) => (code === 0 ? done() : failed(new Error(`ffmpeg ended with ${code}`))));
        run.stdin.end();
      }),
  };
}

/** Encodes a reel and its sound into `folder`: three HLS rungs in CMAF, one MP4 and the first frame as a poster. */
export function encode(reel: string, sound: string, folder: string, fps: number, seconds: number): void {
  rmSync(join(folder, "hls"), { recursive: true, force: true });
  mkdirSync(join(folder, "hls"), { recursive: true });
  const share = thrift(seconds);
  const half = Math.floor(fps / 2);
  const picture = (rung: (typeof RUNGS)[number]) => [
    "-vf",
    `scale=${rung.width}:${rung.height}:flags=lanczos:in_color_matrix=bt709,format=yuv420p`,
    "-c:v",
    "libx264",
    "-preset",
    "slow",
    "-profile:v",
    rung.profile,
    "-level",
    rung.level,
    "-crf",
    "22",
    "-maxrate",
    `${Math.round(rung.kbps * share)}k`,
    "-bufsize",
    `${Math.round(rung.kbps * share)}k`,
    "-colorspace",
    "bt709",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
  ];
  const audio = ["-c:a", "aac", "-b:a", `${AUDIO_KBPS}k`, "-ac", "1", "-ar", "44100"];
  const input = ["-i", reel, "-i", sound, "-map", "0:v", "-map", "1:a", "-shortest"];
  const streams: string[] = [];
  for (const rung of RUNGS) {
    // A key frame after the first half second, then every two: the first fragment stays tiny, later ones compress well.
    const keys = [
      "-force_key_frames",
      `expr:eq(n,0)+eq(n,${half})+eq(mod(n-${half},${Math.round(fps * 2)}),0)`,
      "-x264-params",
      `scenecut=0:keyint=${Math.round(fps * 2)}`,
    ];
    ffmpeg([
      ...input,
      ...picture(rung),
      ...keys,
      ...audio,
      "-f",
      "hls",
      "-hls_segment_type",
      "fmp4",
      "-hls_flags",
      "single_file+independent_segments",
      "-hls_init_time",
      "0.5",
      "-hls_time",
      "2",
      "-hls_playlist_type",
      "vod",
      "-hls_segment_filename",
      join(folder, "hls", `${rung.name}.mp4`),
      join(folder, "hls", `${rung.name}.m3u8`),
    ]);
    streams.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${peak(join(folder, "hls", `${rung.name}.m3u8`))},RESOLUTION=${rung.width}x${rung.height},FRAME-RATE=${fps.toFixed(3)},CODECS="${rung.codec},mp4a.40.2"\nhls/${rung.name}.m3u8`,
    );
  }
  writeFileSync(
    join(folder, "master.m3u8"),
    `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${streams.join("\n")}\n`,
  );
  ffmpeg([
    ...input,
    ...picture(RUNGS[2]),
    "-g",
    String(fps * 2),
    ...audio,
    "-movflags",
    "+faststart",
    join(folder, "clip.mp4"),
  ]);
  ffmpeg([
    "-i",
    reel,
    "-frames:v",
    "1",
    "-vf",
    "scale=in_color_matrix=bt709:out_range=pc,format=yuvj420p",
    "-q:v",
    "4",
    join(folder, "poster.jpg"),
  ]);
}

/** The highest bit rate of any segment, from its byte range and length. */
function peak(playlist: string): number {
  const text = readFileSync(playlist, "utf8");
  const rates = [...text.matchAll(/#EXTINF:([\d.]+),[^]*?#EXT-X-BYTERANGE:(\d+)/g)].map(
    ([, seconds, bytes]) => (Number(bytes) * 8) / Number(seconds),
  );
  return Math.ceil(Math.max(...rates));
}
