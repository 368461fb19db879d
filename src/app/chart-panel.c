/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-panel.h"

#include "app/chart-picture.h"
#include "app/children.h"
#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/fonts.h"
#include "app/scene-view.h"
#include "app/window.h"

#include <glib/gi18n-lib.h>

/* What is drawn; the identifier of the pillar is its own. */
typedef struct
{
  AlliesChartKind kind;
  AlliesChartScope scope;
  gboolean has_scope;
  char *pillar;
  AlliesResults *results;
} Source;

struct _AlliesChartPanel
{
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkLabel *finding;
  GtkBox *controls;
  Source *source; /* kept alive by the view */
  GtkStack *stack;
  GtkToggleButton *toggle;
  AlliesSceneView *view;
  AlliesDataTable *table;
};

G_DEFINE_FINAL_TYPE (AlliesChartPanel, allies_chart_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_HEADING = 1,
  N_PROPS,
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
source_free (gpointer data)
{
  Source *source = data;

  allies_results_unref (source->results);
  g_free (source->pillar);
  g_free (source);
}

static AlliesScene *
make_chart (double width, gpointer data)
{
  Source *source = data;
  AlliesFont *font = allies_fonts_get ();

  return font != NULL ? allies_chart_new (source->kind, source->has_scope ? &source->scope : NULL,
                                          source->results, ALLIES_METRICS (font), width)
                      : NULL;
}

static void
activated_cb (GtkWidget *child, const char *subject, AlliesChartPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, subject);
}

static void
toggled_cb (GtkToggleButton *toggle, AlliesChartPanel *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_toggle_button_get_active (toggle) ? "table" : "chart");
}

static void
toggle_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesChartPanel *self = ALLIES_CHART_PANEL (widget);
  gboolean to_table = !gtk_toggle_button_get_active (self->toggle);

  gtk_toggle_button_set_active (self->toggle, to_table);
  gtk_widget_grab_focus (to_table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->view));
}

static void
say (AlliesChartPanel *self, AlliesMessageKind kind, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (ALLIES_IS_WINDOW (root))
    allies_window_say (ALLIES_WINDOW (root), kind, sentence);
}

static AlliesScene *
make_picture (AlliesChartPanel *self)
{
  return self->source != NULL ? make_chart (ALLIES_CHART_DEFAULT_WIDTH, self->source) : NULL;
}

static void
copy_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesChartPanel *self = ALLIES_CHART_PANEL (widget);
  g_autoptr (AlliesScene) scene = make_picture (self);
  g_autoptr (GError) error = NULL;

  if (scene == NULL)
    return;
  if (allies_chart_picture_copy (scene, gtk_widget_get_clipboard (widget), &error))
    say (self, ALLIES_MESSAGE_NOTE, _ ("The chart is copied as a picture."));
  else
    say (self, ALLIES_MESSAGE_ERROR, error->message);
}

static void
place_chosen_cb (const char *path, gpointer panel)
{
  AlliesChartPanel *self = panel;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = allies_environment_shorten_path (path);
  g_autofree char *sentence = g_strdup_printf (_ ("The chart is in %s."), shown);

  if (allies_chart_panel_save (self, path, &error))
    say (self, ALLIES_MESSAGE_NOTE, sentence);
  else
    say (self, ALLIES_MESSAGE_ERROR, error->message);
}

static void
save_action_cb (GtkWidget *widget, const char *action, GVariant *format)
{
  AlliesChartPanel *self = ALLIES_CHART_PANEL (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = NULL;

  if (self->source == NULL || !GTK_IS_WINDOW (root))
    return;
  name = g_strdup_printf ("%s.%s", allies_chart_names[self->source->kind],
                          g_variant_get_string (format, NULL));
  allies_file_prompt_save (GTK_WINDOW (root), ALLIES_FILE_PICTURE, name, place_chosen_cb,
                           G_OBJECT (self));
}

static void
allies_chart_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AlliesChartPanel *self = ALLIES_CHART_PANEL (object);
  const char *heading = g_value_get_string (value);

  gtk_label_set_label (self->title, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
}

static void
allies_chart_panel_dispose (GObject *object)
{
  ALLIES_CHART_PANEL (object)->source = NULL;
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_chart_panel_parent_class)->dispose (object);
}

static void
allies_chart_panel_class_init (AlliesChartPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = allies_chart_panel_set_property;
  object_class->dispose = allies_chart_panel_dispose;
  props[PROP_HEADING] =
      g_param_spec_string ("heading", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "chart.toggle-table", NULL, toggle_action_cb);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action_cb);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "chart.toggle-table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/chart-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, controls);
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, finding);
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, toggle);
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, view);
  gtk_widget_class_bind_template_child (widget_class, AlliesChartPanel, table);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
allies_chart_panel_init (AlliesChartPanel *self)
{
  g_type_ensure (ALLIES_TYPE_SCENE_VIEW);
  g_type_ensure (ALLIES_TYPE_DATA_TABLE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
allies_chart_panel_set_chart (AlliesChartPanel *panel,
                              AlliesChartKind kind,
                              const AlliesChartScope *scope,
                              AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_CHART_PANEL (panel) && results != NULL);

  Source *source = g_new0 (Source, 1);

  source->kind = kind;
  source->results = allies_results_ref (results);
  source->has_scope = scope != NULL;
  if (scope != NULL)
    {
      source->scope = *scope;
      source->scope.pillar = source->pillar = g_strdup (scope->pillar);
    }
  panel->source = source;
  allies_scene_view_set_source (panel->view, make_chart, source, source_free);
}

void
allies_chart_panel_set_finding (AlliesChartPanel *panel, const char *finding)
{
  g_return_if_fail (ALLIES_IS_CHART_PANEL (panel) && finding != NULL);

  g_autofree char *sentence = g_strdup_printf ("%s.", finding);

  gtk_label_set_label (panel->finding, sentence);
  gtk_widget_set_visible (GTK_WIDGET (panel->finding), TRUE);
}

void
allies_chart_panel_add_control (AlliesChartPanel *panel, GtkWidget *control)
{
  g_return_if_fail (ALLIES_IS_CHART_PANEL (panel) && GTK_IS_WIDGET (control));

  gtk_box_append (panel->controls, control);
}

gboolean
allies_chart_panel_save (AlliesChartPanel *panel, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_CHART_PANEL (panel) && path != NULL, FALSE);

  g_autoptr (AlliesScene) scene = make_picture (panel);

  if (scene != NULL)
    return allies_chart_picture_save (scene, path, error);
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_RENDER,
                       _ ("There is no chart to save yet."));
  return FALSE;
}

AlliesDataTable *
allies_chart_panel_get_table (AlliesChartPanel *panel)
{
  g_return_val_if_fail (ALLIES_IS_CHART_PANEL (panel), NULL);
  return panel->table;
}
