/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/warnings-panel.h"

#include "app/children.h"
#include "report/findings.h"

struct _AlliesWarningsPanel
{
  GtkWidget parent_instance;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (AlliesWarningsPanel, allies_warnings_panel, GTK_TYPE_WIDGET)

static void
allies_warnings_panel_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_warnings_panel_parent_class)->dispose (object);
}

static void
allies_warnings_panel_class_init (AlliesWarningsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_warnings_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
allies_warnings_panel_init (AlliesWarningsPanel *self)
{
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->list, "warnings");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

static void
append (AlliesWarningsPanel *self, const char *sentence)
{
  g_autofree char *text = g_strconcat ("▲  ", sentence, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->list), label);
}

void
allies_warnings_panel_show (AlliesWarningsPanel *panel,
                            const AlliesRoadmap *roadmap,
                            const char *currency)
{
  g_return_if_fail (ALLIES_IS_WARNINGS_PANEL (panel) && roadmap != NULL && currency != NULL);

  guint n;
  const AlliesWarning *warnings = allies_roadmap_get_warnings (roadmap, &n);

  allies_children_clear (panel->list);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = allies_findings_warning (roadmap, &warnings[i], currency);

      append (panel, sentence);
    }
  gtk_widget_set_visible (GTK_WIDGET (panel), n > 0);
}
