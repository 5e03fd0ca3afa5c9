import { createRouter, createWebHistory } from 'vue-router'
import { askedOf, readAhead } from './lib/lineageData'
import FindView from './views/FindView.vue'

/** The drawing is on its way with the view that shows it. */
function lineage(): Promise<unknown> {
  void import('./components/LineageCanvas.vue')
  return import('./views/LineageView.vue')
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'find', component: FindView },
    { path: '/id/:path(.*)', name: 'thing', component: () => import('./views/ThingView.vue') },
    { path: '/lineage', name: 'lineage', component: lineage, beforeEnter: (to) => readAhead(askedOf(to.query)) },
    { path: '/text', name: 'text', component: () => import('./views/TextView.vue') },
    { path: '/spread', name: 'spread', component: () => import('./views/SpreadView.vue') },
    { path: '/compare', name: 'compare', component: () => import('./views/CompareView.vue') },
    { path: '/questions/:name?', name: 'questions', component: () => import('./views/QuestionsView.vue') },
    { path: '/query', name: 'sparql', component: () => import('./views/SparqlView.vue') },
    { path: '/digests', name: 'digests', component: () => import('./views/DigestsView.vue') },
    { path: '/quality', name: 'quality', component: () => import('./views/QualityView.vue') },
    { path: '/ontology/:version?', name: 'ontology', component: () => import('./views/OntologyView.vue') },
    { path: '/interface', name: 'interface', component: () => import('./views/InterfaceView.vue') },
    { path: '/:rest(.*)', name: 'none', component: () => import('./views/NoneView.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})
