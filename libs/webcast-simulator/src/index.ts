export { faultSets, Faults, type FaultSetName, type FaultSettings, type SignFault } from './faults';
export { giftNamed, gifts } from './gifts';
export type * from './message';
export { people } from './crowd/people';
export type { Playback, PlaybackOptions } from './playback';
export { parseRecording, readRecording, RecordingError, type RecordedMessage } from './replay';
export type { PlayOptions, ReplayOptions, SimulatedRoom } from './room';
export { playScenario, scenarioNames, type ScenarioName } from './scenario';
export { startSimulator, type AutoRooms, type Simulator, type SimulatorOptions } from './simulator';
