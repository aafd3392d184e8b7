import { signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { LiveClient } from '@app/live-client';
import { readParameters } from '../stage/read-parameters';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';

/** An overlay as its address would have it. @param search such as `?top=3` */
export function putUp<T>(overlay: Type<T>, live: LiveClient | null, search = '', moves = false): ComponentFixture<T> {
  TestBed.configureTestingModule({
    providers: [{ provide: PARAMETERS, useValue: readParameters(search) }, { provide: LIVE, useValue: live }, { provide: MOVES, useValue: signal(moves) }],
  });
  return TestBed.createComponent(overlay);
}

/** Turns are taken in promises of their own, which Angular does not wait for. */
export async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
