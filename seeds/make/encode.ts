import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The rungs of the ladder, lowest first: the first picture has to arrive in a blink. */
const RUNGS = [
  { name: "low", width: 216, height: 384, kbps: 180, profile: "main", level: "1.3", codec: "avc1.4d400d" },
  { name: "mid", width: 360, height: 640, kbps: 420, profile: "high", level: "3.0", codec: "avc1.64001e" },
  { name: "high", width: 540, height: 960, kbps: 820, profile: "high", level: "3.1", codec: "avc1.64001f" },
] as const;

/** What one clip may weigh in all its files, in bytes, with room left for posters and captions. */
const BUDGET = 1_290_000;
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
      ...words(`-hide_banner -v error -y -f rawvideo -pix_fmt rgba -s ${width}x${height} -r ${fps} -i -`),
      ...words(
        "-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv444p -c:v libx264 -preset ultrafast -qp 8",
      ),
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

/** What is to be encoded: files, and seconds. */
export interface Master {
  /** Pictures, nearly lossless. */
  reel: string;
  /** A WAV file. */
  sound: string;
  fps: number;
  seconds: number;
  /** Puts the sound of the stream into a rendition of its own, as big catalogues do, instead of into every rung. */
  separateSound?: boolean;
}

/** Encodes a master into `folder`: three HLS rungs in CMAF, one MP4 and the first frame as a poster. */
export function encode({ reel, sound, fps, seconds, separateSound }: Master, folder: string): void {
  const hls = join(folder, "hls"),
    share = thrift(seconds),
    streams: string[] = [];
  rmSync(hls, { recursive: true, force: true });
  mkdirSync(hls, { recursive: true });
  // Raw AAC knows no negative times: muxed into MP4 at once, its priming would push the first picture past zero.
  const voice = sound.replace(/\.wav$/, ".aac");
  ffmpeg(["-i", sound, ...words(`-c:a aac -b:a ${AUDIO_KBPS}k -ac 1 -ar 44100`), voice]);
  // A key frame after the first half second, then every two: the first fragment stays tiny, later ones compress well.
  // No B-frames: the first picture is at zero for every player, with or without edit lists.
  const half = Math.floor(fps / 2),
    two = fps * 2;
  const keys = [
    "-force_key_frames",
    `expr:eq(n,0)+eq(n,${half})+eq(mod(n-${half},${two}),0)`,
    "-x264-params",
    `scenecut=0:keyint=${two}:bframes=0`,
  ];
  for (const { name, width, height, kbps, profile, level, codec } of RUNGS) {
    const picture = reel.replace(/\.mkv$/, `.${name}.mp4`),
      playlist = join(hls, `${name}.m3u8`),
      rate = `${Math.round(kbps * share)}k`;
    ffmpeg([
      "-i",
      reel,
      "-an",
      "-vf",
      `scale=${width}:${height}:flags=lanczos:in_color_matrix=bt709,format=yuv420p`,
      ...keys,
      ...words(
        `-c:v libx264 -preset slow -profile:v ${profile} -level ${level} -crf 22 -maxrate ${rate} -bufsize ${rate}`,
      ),
      ...words("-colorspace bt709 -color_primaries bt709 -color_trc bt709"),
      picture,
    ]);
    const both = [
      "-i",
      picture,
      "-i",
      voice,
      ...words(`-map 0:v -map 1:a -c copy -bsf:a aac_adtstoasc -t ${seconds}`),
    ];
    segment(separateSound ? ["-i", picture, ...words("-c copy")] : both, (half - 0.5) / fps, hls, name);
    const bandwidth = peak(playlist) + (separateSound ? AUDIO_KBPS * 1000 : 0);
    streams.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},RESOLUTION=${width}x${height},FRAME-RATE=${fps.toFixed(3)},CODECS="${codec},mp4a.40.2"${separateSound ? `,AUDIO="sound"` : ""}\nhls/${name}.m3u8`,
    );
    if (name === "high") ffmpeg([...both, "-movflags", "+faststart", join(folder, "clip.mp4")]);
    rmSync(picture);
  }
  if (separateSound) {
    segment(["-i", voice, ...words("-c copy -bsf:a aac_adtstoasc")], 0.5, hls, "sound");
    streams.unshift(
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,URI="hls/sound.m3u8"',
    );
  }
  rmSync(voice);
  writeFileSync(
    join(folder, "master.m3u8"),
    `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${streams.join("\n")}\n`,
  );
  ffmpeg([
    "-i",
    reel,
    ...words("-frames:v 1 -vf scale=in_color_matrix=bt709:out_range=pc,format=yuvj420p -q:v 4"),
    join(folder, "poster.jpg"),
  ]);
}

/** Cuts a stream into CMAF fragments of about two seconds, the first of `first` seconds, all in one file. */
function segment(input: readonly string[], first: number, folder: string, name: string): void {
  const flags = words(
    "-f hls -hls_segment_type fmp4 -hls_flags single_file+independent_segments -hls_playlist_type vod",
  );
  // `first` lies a little before the key frame meant, or ffmpeg would wait for the next one.
  const lengths = ["-hls_init_time", String(first), "-hls_time", "2"];
  ffmpeg([
    ...input,
    ...flags,
    ...lengths,
    "-hls_segment_filename",
    join(folder, `${name}.mp4`),
    join(folder, `${name}.m3u8`),
  ]);
}

const words = (line: string): string[] => line.split(" ");

/** The highest bit rate of any segment, from its byte range and length. */
function peak(playlist: string): number {
  const text = readFileSync(playlist, "utf8");
  const rates = [...text.matchAll(/#EXTINF:([\d.]+),[^]*?#EXT-X-BYTERANGE:(\d+)/g)].map(
    ([, seconds, bytes]) => (Number(bytes) * 8) / Number(seconds),
  );
  return Math.ceil(Math.max(...rates));
}
