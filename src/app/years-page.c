/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/years-page.h"

#include "app/chart-panel.h"
#include "app/closing-rows.h"
#include "app/file-prompt.h"
#include "app/moves-detail.h"
#include "app/newer-model.h"
#include "app/series-panel.h"
#include "app/start-year.h"
#include "app/window.h"
#include "app/year-results.h"
#include "app/years-texts.h"
#include "base/durable-file.h"
#include "dossier/own-catalogue.h"
#include "report/findings-years.h"

#include <glib/gi18n-lib.h>

struct _AlliesYearsPage
{
  AlliesPage parent_instance;
  GtkScrolledWindow *scroller;
  GtkStack *views;
  GtkLabel *title;
  GtkLabel *compatibility;
  GtkDropDown *from_choice;
  GtkDropDown *to_choice;
  AlliesChartPanel *chart;
  AlliesSeriesPanel *series;
  AlliesMovesDetail *detail;
  AlliesStartYear *start_year;
  GtkBox *split;
  GtkBox *moves;
  GtkBox *promises;
  GtkBox *closing;
  GtkBox *closings;
  GtkButton *start_first;
  GtkButton *start;
  GArray *years; /* those that can be compared */
  guint from;
  guint to;
  char *subject; /* whose answers are shown; NULL for the overview */
  gboolean starting;
  double place; /* where the overview was scrolled to */
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

/* Initiatives of one's own and confirmed money were of the older year. */
static void
show_promises (AlliesYearsPage *self, AlliesResults *results)
{
  g_autoptr (AlliesCatalogue) catalogue =
      allies_own_catalogue_join (allies_session_get_view (get_session (self)), self->from,
                                 allies_session_get_bundled_catalogue (get_session (self)));

  allies_years_texts_show_promises (self->promises, results, catalogue);
}

/* All years are those up to the last, whichever two are compared. */
static void
show_series (AlliesYearsPage *self, AlliesResults *results)
{
  guint last = g_array_index (self->years, guint, self->years->len - 1);
  g_autoptr (AlliesResults) all = self->to == last
                                      ? allies_results_ref (results)
                                      : allies_year_results_new (get_session (self), last);

  allies_series_panel_show (self->series, all);
}

static void
show_detail (AlliesYearsPage *self, const AlliesYearComparison *comparison)
{
  if (self->subject != NULL && !allies_moves_detail_show (self->detail, comparison, self->subject))
    g_clear_pointer (&self->subject, g_free);
}

static void
show_comparison (AlliesYearsPage *self)
{
  g_autoptr (AlliesResults) results = NULL;

  choose_years (self);
  results = allies_year_results_new (get_session (self), self->to);
  allies_results_compare_with (results, self->from);
  show_choice (self, self->from_choice, self->from);
  show_choice (self, self->to_choice, self->to);
  show_sentences (self, allies_results_get_changes (results));
  allies_chart_panel_set_chart (self->chart, ALLIES_CHART_CHANGES, NULL, results);
  allies_years_texts_show_table (allies_chart_panel_get_table (self->chart), results);
  allies_years_texts_show_split (self->split, results);
  allies_years_texts_show_moves (self->moves, results);
  show_promises (self, results);
  show_series (self, results);
  show_detail (self, allies_results_get_changes (results));
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

static const char *
get_view (AlliesYearsPage *self)
{
  if (self->starting)
    return "start";
  if (self->years->len < 2)
    return "empty";
  return self->subject != NULL ? "detail" : "comparison";
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
  else
    g_clear_pointer (&self->subject, g_free);
  gtk_stack_set_visible_child_name (self->views, get_view (self));
  gtk_widget_set_visible (GTK_WIDGET (self->closing), self->subject == NULL && !self->starting);
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

static void
scroll_to (AlliesYearsPage *self, double place)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), place);
}

static void
remember_place (AlliesYearsPage *self)
{
  if (self->subject == NULL && !self->starting)
    self->place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
}

/* Two pages of one stack differ in height: the place is there after the next layout. */
static gboolean
scroll_back_cb (gpointer user_data)
{
  AlliesYearsPage *self = user_data;

  scroll_to (self, self->place);
  return G_SOURCE_REMOVE;
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (widget);

  if (self->years->len < 2)
    return;
  remember_place (self);
  g_free (self->subject);
  self->subject = g_variant_dup_string (parameter, NULL);
  allies_page_update (ALLIES_PAGE (self));
  if (self->subject == NULL)
    return;
  scroll_to (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->detail));
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (widget);
  gboolean from_start = self->starting;

  if (self->subject == NULL && !self->starting)
    return;
  g_clear_pointer (&self->subject, g_free);
  self->starting = FALSE;
  allies_page_update (ALLIES_PAGE (self));
  if (self->years->len < 2)
    gtk_widget_grab_focus (GTK_WIDGET (self->start_first));
  else if (from_start)
    gtk_widget_grab_focus (GTK_WIDGET (self->start));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->chart), GTK_DIR_TAB_FORWARD);
  g_idle_add_full (G_PRIORITY_LOW, scroll_back_cb, g_object_ref (self), g_object_unref);
}

static void
activated_cb (AlliesChartPanel *panel, const char *subject, AlliesYearsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "years.show", "s", subject);
}

static void
say (AlliesYearsPage *self, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (ALLIES_IS_WINDOW (root))
    allies_window_say (ALLIES_WINDOW (root), ALLIES_MESSAGE_ERROR, sentence);
}

static AlliesModel *
get_last_model (AlliesYearsPage *self)
{
  AlliesDossier *dossier = allies_session_get_dossier (get_session (self));

  return allies_dossier_get_model (dossier, allies_dossier_get_latest_year (dossier));
}

static void
begin (AlliesYearsPage *self, AlliesModel *model)
{
  if (!allies_start_year_begin (get_session (self), model))
    {
      say (self, _ ("The next year could not be started."));
      return;
    }
  self->starting = FALSE;
  allies_page_update (ALLIES_PAGE (self));
}

static void
offer (AlliesYearsPage *self, AlliesModel *model, const char *origin)
{
  remember_place (self);
  allies_start_year_offer (self->start_year, get_last_model (self), model, origin,
                           get_next_year (self));
  self->starting = TRUE;
  allies_page_update (ALLIES_PAGE (self));
  scroll_to (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->start_year));
}

/* Where there is a newer version of the questionnaire, it is offered first. */
static void
start_next_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (widget);
  AlliesSession *session = get_session (self);
  AlliesDossier *dossier = allies_session_get_dossier (session);
  g_autofree char *origin = NULL;
  g_autoptr (AlliesModel) newer = NULL;

  if (get_last_model (self) == NULL)
    return;
  newer = allies_newer_model_find (dossier, allies_dossier_get_latest_year (dossier),
                                   allies_session_get_path (session), &origin);
  if (newer != NULL)
    offer (self, newer, origin);
  else
    begin (self, get_last_model (self));
}

static void
start_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (widget);

  if (self->starting)
    begin (self, allies_start_year_get_model (self->start_year));
}

static void
offer_file_action_cb (GtkWidget *widget, const char *action, GVariant *path)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (widget);
  AlliesDossier *dossier = allies_session_get_dossier (get_session (self));
  const char *file = g_variant_get_string (path, NULL);
  g_autofree char *name = g_filename_display_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_durable_file_load (file, &error);
  g_autoptr (AlliesModel) model =
      bytes != NULL
          ? allies_model_new_from_bytes (bytes, name, allies_dossier_get_language (dossier), &error)
          : NULL;

  if (model == NULL)
    say (self, error->message);
  else if (get_last_model (self) != NULL)
    offer (self, model, name);
}

static void
file_chosen_cb (const char *path, gpointer page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "years.offer-file", "s", path);
}

static void
choose_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    allies_file_prompt_open (GTK_WINDOW (root), ALLIES_FILE_MODEL, _ ("Choose a questionnaire"),
                             file_chosen_cb, G_OBJECT (widget));
}

static void
allies_years_page_enter (AlliesPage *page)
{
  AlliesYearsPage *self = ALLIES_YEARS_PAGE (page);
  const char *view = get_view (self);

  if (g_str_equal (view, "start"))
    gtk_widget_grab_focus (GTK_WIDGET (self->start_year));
  else if (g_str_equal (view, "detail"))
    gtk_widget_grab_focus (GTK_WIDGET (self->detail));
  else
    gtk_widget_grab_focus (g_str_equal (view, "comparison") ? GTK_WIDGET (self->from_choice)
                                                            : GTK_WIDGET (self->start_first));
}

static void
allies_years_page_finalize (GObject *object)
{
  g_array_unref (ALLIES_YEARS_PAGE (object)->years);
  g_free (ALLIES_YEARS_PAGE (object)->subject);
  G_OBJECT_CLASS (allies_years_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/years-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, series);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, start_year);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, compatibility);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, from_choice);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, to_choice);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, split);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, moves);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, promises);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, closing);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, closings);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, start_first);
  gtk_widget_class_bind_template_child (widget_class, AlliesYearsPage, start);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
allies_years_page_class_init (AlliesYearsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = allies_years_page_finalize;
  ALLIES_PAGE_CLASS (klass)->update = allies_years_page_update;
  ALLIES_PAGE_CLASS (klass)->enter = allies_years_page_enter;
  gtk_widget_class_install_action (widget_class, "years.start-next", NULL, start_next_action_cb);
  gtk_widget_class_install_action (widget_class, "years.start", NULL, start_action_cb);
  gtk_widget_class_install_action (widget_class, "years.choose", NULL, choose_action_cb);
  gtk_widget_class_install_action (widget_class, "years.offer-file", "s", offer_file_action_cb);
  gtk_widget_class_install_action (widget_class, "years.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "years.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "years.back", NULL);
  bind_template (widget_class);
}

static void
allies_years_page_init (AlliesYearsPage *self)
{
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  g_type_ensure (ALLIES_TYPE_SERIES_PANEL);
  g_type_ensure (ALLIES_TYPE_MOVES_DETAIL);
  g_type_ensure (ALLIES_TYPE_START_YEAR);
  self->years = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_years_texts_init_table (allies_chart_panel_get_table (self->chart));
}
