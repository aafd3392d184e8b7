export const loginWords = {
  title: 'Sign in',
  intro: 'The desk of the organizer.',
  name: 'Name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  linkTitle: 'No password at hand?',
  command: 'npm start',
  link: `prints a one-time link in its window that signs you in. The first start prints the password too, once.`,
} as const;
