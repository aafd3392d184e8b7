/** Why there is no picture; the label of a metric, so few and fixed. */
export const failureReasons = ['unknown', 'not-allowed', 'private-address', 'status', 'redirect', 'too-large', 'not-a-picture', 'timeout', 'network', 'unreachable', 'busy'] as const;
export type FailureReason = (typeof failureReasons)[number];

export class PictureFailure extends Error {
  constructor(readonly reason: FailureReason) {
    super(`No picture: ${reason}`);
    this.name = 'PictureFailure';
  }
}
