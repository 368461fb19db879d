/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-part.h"

#include "report/deck-pages.h"
#include "report/findings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_differences (AlliesResults *results)
{
  return allies_alignment_get_overall (allies_results_get_alignment (results))->n > 0;
}

static gboolean
has_ranked_gaps (AlliesResults *results)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);

  return ranked->len > 0;
}

static gboolean
has_plan (AlliesResults *results)
{
  return allies_findings_has_plan (results);
}

static gboolean
has_changes (AlliesResults *results)
{
  return allies_results_get_changes (results) != NULL;
}

static gboolean
has_movers (AlliesResults *results)
{
  return has_changes (results)
         && allies_year_comparison_is_comparable (allies_results_get_changes (results));
}

static gboolean
has_series (AlliesResults *results)
{
  return allies_results_get_series (results) != NULL;
}

static const AlliesDeckPart parts[] = {
  { "cover", N_ ("Cover"), allies_page_cover_draw, NULL, TRUE },
  { "summary", N_ ("The answer first"), allies_page_summary_draw },
  { "standing", N_ ("Where we stand"), allies_page_standing_draw },
  { "capabilities", N_ ("The capabilities on one page"), allies_page_capabilities_draw },
  { "gaps", N_ ("The gaps that matter"), allies_page_gaps_draw, has_ranked_gaps },
  { "alignment", N_ ("Where we see it differently"), allies_page_alignment_draw, has_differences },
  { "changes", N_ ("What changed"), allies_page_changes_draw, has_movers },
  { "targets", N_ ("What good looks like"), allies_page_targets_draw },
  { "roadmap", N_ ("The way forward"), allies_page_roadmap_draw, has_plan },
  { "stage", N_ ("The stages one by one"), allies_page_stages_draw, has_plan },
  { "pays", N_ ("What each stage pays back"), allies_page_pays_draw, has_plan },
  { "load", N_ ("Who does what"), allies_page_load_draw, has_plan },
  { "risks", N_ ("Risks and assumptions"), allies_page_risks_draw, has_plan },
  { "decisions", N_ ("Decisions requested"), allies_page_decisions_draw },
  { "answers", N_ ("Appendix: answers"), allies_appendix_answers_draw },
  { "then-and-now", N_ ("Appendix: then and now"), allies_appendix_changes_draw, has_changes },
  { "all-years", N_ ("Appendix: all years"), allies_appendix_years_draw, has_series },
  { "year-by-year", N_ ("Appendix: year by year"), allies_appendix_year_table_draw, has_series },
  { "method", N_ ("Appendix: method"), allies_appendix_method_draw },
  { "sources", N_ ("Appendix: sources"), allies_appendix_sources_draw },
  { "glossary", N_ ("Appendix: glossary"), allies_appendix_glossary_draw },
};

static const AlliesDeckPart *
find_exactly (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].id, id))
      return &parts[i];
  return NULL;
}

static gboolean
applies (const AlliesDeckPart *part, AlliesResults *results)
{
  return part->applies == NULL || part->applies (results);
}

/* What is wished for first, then what nobody named, each after the one that it follows otherwise.
 */
GPtrArray *
allies_deck_part_list (AlliesResults *results, AlliesPresentation *presentation)
{
  g_return_val_if_fail (results != NULL, NULL);

  const char *const *order = allies_presentation_get_order (presentation);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  guint place = 0;

  for (guint i = 0; order[i] != NULL; i++)
    {
      const AlliesDeckPart *part = find_exactly (order[i]);

      if (part != NULL && !part->fixed && !g_ptr_array_find (all, part, NULL))
        g_ptr_array_add (all, (gpointer)part);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!g_ptr_array_find (all, &parts[i], NULL))
        g_ptr_array_insert (all, i > 0 ? (int)place + 1 : 0, (gpointer)&parts[i]);
      g_ptr_array_find (all, &parts[i], &place);
    }
  for (guint i = 0; i < all->len; i++)
    if (applies (all->pdata[i], results))
      g_ptr_array_add (list, all->pdata[i]);
  return g_steal_pointer (&list);
}

gboolean
allies_deck_part_is_hidden (const AlliesDeckPart *part, AlliesPresentation *presentation)
{
  g_return_val_if_fail (part != NULL, FALSE);

  return !part->fixed && g_strv_contains (allies_presentation_get_hidden (presentation), part->id);
}

const char *
allies_deck_part_get_topic (const AlliesDeckPart *part)
{
  g_return_val_if_fail (part != NULL, "");

  return _ (part->topic);
}

const AlliesDeckPart *
allies_deck_part_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  g_autofree char *stem = g_strdup (id);

  for (char *end = stem + strlen (stem);
       end > stem && (g_ascii_isdigit (end[-1]) || end[-1] == '-');)
    *--end = '\0';
  return find_exactly (stem);
}
