import { startSimulator } from './index';
import { connectorFor } from './testing/connect';

it('plays a storm that the connector receives whole', async () => {
  const simulator = await startSimulator();
  const room = simulator.room('mali_star');
  const { connection, received } = connectorFor(simulator.url, 'mali_star');
  await connection.connect();
  room.play('storm', { limit: 3000, rate: Infinity });
  await room.drained();
  expect(received.length).toBe(3000);
  expect(room.sent.length).toBe(3000);
  expect(room.sent.every((s) => s.confirmed)).toBe(true);
  await connection.disconnect();
  await simulator.close();
});
