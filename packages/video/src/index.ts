export { importHls, type HlsBuild, type HlsClass, type LoadHls } from "./engines/hls-library.ts";
export type { StageIntent } from "./playback/playback.ts";
export { SOUND_EVENT } from "./sound/sound-claim.ts";
export { createStage, type Stage, type StageOptions } from "./stage.ts";
export type { StageClip } from "./stage-clip.ts";
export type { RecoveredHow, StageEvent } from "./stage-event.ts";
