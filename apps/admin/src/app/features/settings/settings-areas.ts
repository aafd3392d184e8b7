import type { Role } from '@app/contracts';
import type { IconName } from '../../ui/icon.component';

/** A part of the settings, and who has it. What the server allows is its own affair; this is what is worth showing. */
export interface SettingsArea {
  readonly path: 'rules' | 'overlays' | 'people' | 'sign-key' | 'account' | 'appearance';
  readonly icon: IconName;
  readonly roles: readonly Role[];
}

const everybody: readonly Role[] = ['owner', 'moderator', 'viewer'];

export const settingsAreas: readonly SettingsArea[] = [
  { path: 'rules', icon: 'rules', roles: ['owner'] },
  { path: 'overlays', icon: 'screen', roles: ['owner', 'moderator'] },
  { path: 'people', icon: 'people', roles: ['owner'] },
  { path: 'sign-key', icon: 'key', roles: ['owner'] },
  { path: 'account', icon: 'person', roles: everybody },
  { path: 'appearance', icon: 'appearance', roles: everybody },
];

/** The parts that a role has; an unknown role is not known yet, and the server decides. */
export function areasOf(role: Role | null): readonly SettingsArea[] {
  return role === null ? settingsAreas : settingsAreas.filter(({ roles }) => roles.includes(role));
}
