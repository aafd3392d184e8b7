import { Redis } from 'ioredis';
import { describeWithRedis } from '../../testing';
import { RedisWitness } from './redis-witness';

describeWithRedis('a witness of what Redis holds', (redis) => {
  let client: Redis;
  beforeEach(() => (client = new Redis(redis.url)));
  afterEach(() => client.quit());

  it('finds nothing lost while nothing is', async () => {
    const witness = new RedisWitness(client);
    expect([await witness.hasLost(), await witness.hasLost(), await witness.hasLost()]).toEqual([false, false, false]);
  });

  it('notices a wipe once, and so does every other process', async () => {
    const witnesses = [new RedisWitness(client), new RedisWitness(client)] as const;
    for (const witness of witnesses) await witness.hasLost();
    await client.flushall();
    for (const witness of witnesses) expect([await witness.hasLost(), await witness.hasLost()]).toEqual([true, false]);
  });

  it('takes a server that was started again for one that may have lost its last second', async () => {
    const witness = new RedisWitness(client);
    await witness.hasLost();
    const info = jest.spyOn(client, 'info').mockResolvedValue('run_id:0123456789abcdef\r\n');
    expect([await witness.hasLost(), await witness.hasLost()]).toEqual([true, false]);
    info.mockRestore();
  });
});
