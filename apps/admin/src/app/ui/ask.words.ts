export const askWords = {
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
} as const;
