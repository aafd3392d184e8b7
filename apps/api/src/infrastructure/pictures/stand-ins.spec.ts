import { AppConfig } from '../config';
import { StandIns } from './stand-ins';

const config = new AppConfig({
  host: '127.0.0.1', port: 0, databaseUrl: null, redisUrl: null, dataDir: '/nowhere', adminPassword: null, signApiKey: null, webcastUrl: 'http://localhost:4700/webcast',
  roles: new Set(), trustProxy: 0, logLevel: 'fatal',
});
const standIns = new StandIns(config);
const find = (address: string): string | null => standIns.find(new URL(address))?.href ?? null;

it('are asked by number, whatever they are called', () => {
  expect(find('http://127.0.0.1:4700/pictures/avatar.png?size=1')).toBe('http://127.0.0.1:4700/pictures/avatar.png?size=1');
  expect(find('http://localhost:4700/pictures/avatar.png')).toBe('http://127.0.0.1:4700/pictures/avatar.png');
});

it.each(['http://127.0.0.1:4701/avatar.png', 'http://127.0.0.1/avatar.png', 'http://127.0.0.2:4700/avatar.png', 'https://127.0.0.1:4700/avatar.png', 'http://10.0.0.1:4700/avatar.png'])('are not at %s', (address) => {
  expect(find(address)).toBeNull();
});

it.each(['//169.254.169.254/latest', '///169.254.169.254/latest', '/\\169.254.169.254/latest', '//user@10.0.0.1:80/', '/http://10.0.0.1/'])('lead nowhere else by the path %s', (path) => {
  expect(new URL(find(`http://127.0.0.1:4700${path}`) ?? 'none:').origin).toBe('http://127.0.0.1:4700');
});

it('are let in on this machine only', () => {
  for (const address of ['http://10.0.0.1:4700', 'https://127.0.0.1:4800', 'nonsense']) standIns.admit(address);
  expect([find('http://10.0.0.1:4700/a.png'), find('https://127.0.0.1:4800/a.png')]).toEqual([null, null]);
});
