/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/years-page.h"

#include "app/chart-panel.h"
#include "app/children.h"
#include "app/closing-rows.h"
#include "app/environment.h"
#include "app/years-texts.h"
#include "dossier/next-year.h"
#include "report/findings-years.h"

#include <glib/gi18n-lib.h>

struct _AlliesYearsPage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkLabel *title;
  GtkLabel *compatibility;
  GtkDropDown *from_choice;
  GtkDropDown *to_choice;
  AlliesChartPanel *chart;
  GtkBox *split;
  GtkBox *moves;
  GtkBox *promises;
  GtkBox *closings;
  GtkButton *start_first;
  GtkButton *start;
  GArray *years; /* those that can be compared */
  guint from;
  guint to;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AlliesYearsPage, allies_years_page, ALLIES_TYPE_PAGE)

static AlliesSession *
get_session (AlliesYearsPage *self)
{
  return allies_page_get_session (ALLIES_PAGE (self));
}

static gboolean
has_answers (AlliesDossier *dossier, guint year)
{
  g_autoptr (GPtrArray) answers = allies_dossier_list (dossier, "answer", year);

  return answers->len > 0 && allies_dossier_get_model (dossier, year) != NULL;
}

static void
find_years (AlliesYearsPage *self)
{
  AlliesDossier *view = allies_session_get_view (get_session (self));
  g_autoptr (GArray) all = allies_dossier_get_years (view);

  g_array_set_size (self->years, 0);
  for (guint i = 0; i < all->len; i++)
    if (has_answers (view, g_array_index (all, guint, i)))
      g_array_append_val (self->years, g_array_index (all, guint, i));
}

static gboolean
has_year (AlliesYearsPage *self, guint year)
{
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, guint, i) == year)
      return TRUE;
  return FALSE;
}

/* The last two, unless others were chosen and are still there. */
static void
choose_years (AlliesYearsPage *self)
{
  guint n = self->years->len;

  if (has_year (self, self->from) && has_year (self, self->to) && self->from != self->to)
    return;
  self->from = g_array_index (self->years, guint, n - 2);
  self->to = g_array_index (self->years, guint, n - 1);
}

/* The list stays where the years do, since this is also called while one is being chosen. */
static void
fill_choice (AlliesYearsPage *self, GtkDropDown *choice)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *shown = gtk_drop_down_get_model (choice);
  gboolean same = shown != NULL && g_list_model_get_n_items (shown) == self->years->len;

  for (guint i = 0; i < self->years->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", g_array_index (self->years, guint, i));

      gtk_string_list_append (names, name);
      same = same && g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), name);
    }
  if (!same)
    gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
}

static void
show_choice (AlliesYearsPage *self, GtkDropDown *choice, guint year)
{
  fill_choice (self, choice);
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, guint, i) == year && gtk_drop_down_get_selected (choice) != i)
      gtk_drop_down_set_selected (choice, i);
}

/* (transfer full): what the newer year comes to, with peers and initiatives of the year shown */
static AlliesResults *
make_results (AlliesYearsPage *self)
{
  AlliesSession *session = get_session (self);
  AlliesResults *results = allies_results_new (allies_session_get_view (session), self->to,
                                               allies_session_get_peers (session),
                                               allies_session_get_catalogue (session));

  allies_results_compare_with (results, self->from);
  return results;
}

static void
show_sentences (AlliesYearsPage *self, const AlliesYearComparison *comparison)
{
  g_autofree char *finding = allies_findings_years (comparison);
  g_autofree char *title = g_strdup_printf ("%s.", finding);
  g_autofree char *shared = allies_findings_compatibility (comparison);
  g_autofree char *compatibility = g_strdup_printf ("%s.", shared);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->compatibility, compatibility);
}

static void
show_comparison (AlliesYearsPage *self)
{
  g_autoptr (AlliesResults) results = NULL;

  choose_years (self);
  results = make_results (self);
  show_choice (self, self->from_choice, self->from);
  show_choice (self, self->to_choice, self->to);
  show_sentences (self, allies_results_get_changes (results));
  allies_chart_panel_set_chart (self->chart, ALLIES_CHART_CHANGES, NULL, results);
  allies_years_texts_show_table (allies_chart_panel_get_table (self->chart), results);
  allies_years_texts_show_split (self->split, results);
  allies_years_texts_show_moves (self->moves, results);
  allies_years_texts_show_promises (self->promises, results);
}

static guint
get_next_year (AlliesYearsPage *self)
{
  return allies_dossier_get_latest_year (allies_session_get_dossier (get_session (self))) + 1;
}

static void
show_start (AlliesYearsPage *self)
{
  g_autofree char *label = g_strdup_printf (_ ("Start %u"), get_next_year (self));

  gtk_button_set_label (self->start, label);
  gtk_button_set_label (self->start_first, label);
}

static void
allies_years_page_update (AlliesPage *page)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (page);

  if (get_session (self) == NULL)
    return;
  self->showing = TRUE;
  find_years (self);
  show_start (self);
  allies_closing_rows_show (self->closings, get_session (self));
  if (self->years->len > 1)
    show_comparison (self);
  gtk_stack_set_visible_child_name (self->views, self->years->len > 1 ? "comparison" : "empty");
  self->showing = FALSE;
}

static void
year_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, AlliesYearsPage *self)
{
  guint selected = gtk_drop_down_get_selected (choice);
  guint year;
  guint *place = choice == self->from_choice ? &self->from : &self->to;
  guint *other = choice == self->from_choice ? &self->to : &self->from;

  if (self->showing || selected >= self->years->len)
    return;
  year = g_array_index (self->years, guint, selected);
  if (year == *other)
    *other = *place;
  *place = year;
  allies_page_update (ALLIES_PAGE (self));
}

/* The latest year is the one to go on from; what it says stays where it is. */
static void
start_next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (widget);
  AlliesSession *session = get_session (self);
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint from = allies_dossier_get_latest_year (dossier);
  AlliesModel *model = allies_dossier_get_model (dossier, from);
  g_autofree char *date = allies_environment_dup_date ();

  if (model == NULL || !allies_next_year_check (dossier, from, from + 1, NULL))
    return;
  allies_next_year_start (allies_session_get_history (session), dossier, from, from + 1, model,
                          date);
  allies_session_set_year (session, from + 1);
}

static void
allies_years_page_enter (AlliesPage *page)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (page);
  gboolean compares = self->years->len > 1;

  gtk_widget_grab_focus (compares ? GTK_WIDGET (self->from_choice)
                                  : GTK_WIDGET (self->start_first));
}

static void
allies_years_page_finalize (GObject *object)
{
  g_array_unref (ALLIES_YEARS_PAGE (object)->years);
  G_OBJECT_CLASS (allies_years_page_parent_class)->finalize (object);
}

static void
allies_years_page_class_init (AlliesYearsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = allies_years_page_finalize;
  ALLIES_PAGE_CLASS (klass)->update = allies_years_page_update;
  ALLIES_PAGE_CLASS (klass)->enter = allies_years_page_enter;
  gtk_widget_class_install_action (widget_class, "years.start-next", NULL, start_next_action_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/years-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, compatibility);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, from_choice);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, to_choice);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, split);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, moves);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, promises);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, closings);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, start_first);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, start);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
}

static void
allies_years_page_init (AlliesYearsPage *self)
{
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_years_texts_init_table (allies_chart_panel_get_table (self->chart));
}
