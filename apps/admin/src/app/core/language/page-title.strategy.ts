import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type ActivatedRouteSnapshot, type Data, type RouterStateSnapshot } from '@angular/router';

const PRODUCT = 'Live Support';

/** What a page is called, in the language that is spoken when it is asked for. */
class PageName {
  constructor(readonly say: () => string) {}
}

/** How a route names its page: `data: named(() => words.title)`. */
export function named(say: () => string): Data {
  return { pageName: new PageName(say) };
}

/** Titles of pages that follow a switch of the language. */
@Injectable()
export class PageTitleStrategy extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly name = signal<PageName | null>(null);

  constructor() {
    super();
    effect(() => {
      const name = this.name();
      this.title.setTitle(name === null ? PRODUCT : `${name.say()} · ${PRODUCT}`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.name.set(nameOf(snapshot.root));
  }
}

/** The name of the innermost part that has one: a page may be made of parts that need no name of their own. */
function nameOf(route: ActivatedRouteSnapshot): PageName | null {
  const inner = route.firstChild ? nameOf(route.firstChild) : null;
  const own: unknown = route.data['pageName'];
  return inner ?? (own instanceof PageName ? own : null);
}
