/**
 * The filter of the page, for browsers that run scripts; without it everything is shown. It hides findings, and what is
 * left empty by that. It is text, because it runs in the page: its hash stands in the content security policy.
 */
export const SCRIPT = `
(function () {
  'use strict'
  const form = document.getElementById('filter')
  if (form === null) return
  const search = form.elements.namedItem('words')
  const family = form.elements.namedItem('family')
  const levels = [...form.querySelectorAll('input[type=checkbox]')]
  const output = form.querySelector('output')
  const groups = [...document.querySelectorAll('[data-group]')].reverse()
  let items

  // Read when somebody first filters: a long report is shown before it is indexed.
  const read = () => [...document.querySelectorAll('.finding')].map((element) => {
    const rule = element.closest('[data-rule]')
    return {
      element,
      level: element.dataset.level,
      family: element.dataset.family,
      text: ((rule === null ? '' : rule.dataset.rule + ' ') + element.textContent).toLowerCase(),
    }
  })

  const apply = () => {
    items = items || read()
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const wanted = new Set(levels.filter((box) => box.checked).map((box) => box.value))
    let shown = 0
    for (const item of items) {
      const fits = wanted.has(item.level) ? family.value === '' || family.value === item.family : false
      const visible = fits ? words.every((word) => item.text.includes(word)) : false
      if (item.element.hidden === visible) item.element.hidden = !visible
      if (visible) shown += 1
    }
    for (const group of groups) group.hidden = group.querySelector('.finding:not([hidden])') === null
    const active = shown !== items.length
    form.classList.toggle('active', active)
    output.textContent = active ? shown + ' of ' + items.length + ' findings shown' : 'all ' + items.length + ' findings shown'
  }

  let waiting
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(apply, 100) }
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', soon)
  form.addEventListener('reset', () => setTimeout(apply, 0))
  // A link may lead to what the filter hides.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const target = link === null ? null : document.getElementById(link.getAttribute('href').slice(1))
    if (target === null || target.closest('main [hidden]') === null) return
    form.reset()
    apply()
  })
  form.hidden = false
})()
`
