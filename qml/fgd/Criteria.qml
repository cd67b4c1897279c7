pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Signs of poverty as residents say them, each a card with votes by dots.
Column {
    id: page
    required property FormModel form
    required property int present
    spacing: 2 * Theme.unit

    RowsModel { id: criteria; form: page.form; repeat: "/data/kriteria" }

    // The empty row that a form begins with is filled before another is made.
    function add(words) {
        if (criteria.count === 1 && criteria.valueOf(0, "rumusan").length === 0) {
            criteria.put(0, "rumusan", words)
        } else {
            criteria.add({ rumusan: words })
        }
    }

    AddLine { width: parent.width; name: "criterion"; placeholder: qsTr("Tulis seperti diucapkan warga"); onAdded: (text) => page.add(text) }
    EmptyState {
        visible: criteria.revision >= 0 && criteria.countWith("rumusan") === 0
        width: parent.width
        glyph: "format_list_bulleted"
        text: qsTr("Apa tandanya sebuah keluarga miskin? Tulis satu per satu, dengan kata warga sendiri.")
    }
    Repeater {
        model: criteria
        CriterionCard {
            required property int index
            required property var values
            width: parent ? parent.width : 0
            visible: criteria.count > 1 || (values.rumusan || "").length > 0
            height: visible ? implicitHeight : 0
            rows: criteria
            row: index
            answers: values
            most: page.present
        }
    }
    UndoLine { visible: criteria.canUndo; onClicked: criteria.undo() }
    DotRanking { width: parent.width; rows: criteria; field: "rumusan" }
}
