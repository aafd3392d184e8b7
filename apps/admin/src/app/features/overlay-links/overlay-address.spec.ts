import { overlayAddress } from './overlay-address';

describe('overlayAddress', () => {
  it('stands on the origin of the dashboard and carries the token whole', () => {
    expect(overlayAddress('http://127.0.0.1:3000', 'overlay', 'a+b/c=')).toBe('http://127.0.0.1:3000/overlay?token=a%2Bb%2Fc%3D');
    expect(overlayAddress('https://desk.example', 'question', 't')).toBe('https://desk.example/question?token=t');
  });
});
