export { AvatarComponent } from './avatar/avatar.component';
export { avatarColorOf } from './avatar/avatar-color';
export { initialsOf } from './avatar/initials-of';
export { shownName } from './avatar/shown-name';
export { openLiveClient, signalsOf, type Link, type LiveClient, type LiveClientOptions, type LiveClientTuning, type LiveSignals } from './live-client';
export { ACTIVITY_LIMIT, COMMENTS_LIMIT, GIFTS_LIMIT, nothingHeard, reduceLiveState, type LiveState, type ServerMessage } from './live-state';
