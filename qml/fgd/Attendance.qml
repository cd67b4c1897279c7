pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Who came, counted by touch: by sex, and of these by status. Names are no part of it.
Column {
    id: page
    required property FormModel form
    readonly property string base: "/data/hadir/"
    property var past: []

    spacing: 2 * Theme.unit

    function remember(ref, before) {
        page.past = page.past.concat([{ ref: ref, before: before }])
    }
    function undo() {
        const step = page.past[page.past.length - 1]
        page.past = page.past.slice(0, -1)
        const all = [women, men].concat(page.statuses)
        for (let i = 0; i < all.length; ++i) {
            if (all[i].ref === step.ref) {
                all[i].put(step.before)
            }
        }
    }
    readonly property var statuses: [poorWomen, poorMen, marginalWomen, marginalMen, disabledWomen, disabledMen]
    readonly property int present: women.value + men.value

    RowsModel { id: people; form: page.form; repeat: "/data/peserta" }
    CountedAnswer { id: women; form: page.form; ref: page.base + "hadir_p"; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: men; form: page.form; ref: page.base + "hadir_l"; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: poorWomen; form: page.form; ref: page.base + "miskin_p"; most: women.value; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: poorMen; form: page.form; ref: page.base + "miskin_l"; most: men.value; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: marginalWomen; form: page.form; ref: page.base + "marginal_p"; most: women.value; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: marginalMen; form: page.form; ref: page.base + "marginal_l"; most: men.value; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: disabledWomen; form: page.form; ref: page.base + "disabilitas_p"; most: women.value; onAbout: (ref, before) => page.remember(ref, before) }
    CountedAnswer { id: disabledMen; form: page.form; ref: page.base + "disabilitas_l"; most: men.value; onAbout: (ref, before) => page.remember(ref, before) }

    Row {
        width: parent.width
        spacing: 2 * Theme.unit
        TapCounter { width: (parent.width - parent.spacing) / 2; name: "women"; label: qsTr("Perempuan"); answer: women }
        TapCounter { width: (parent.width - parent.spacing) / 2; name: "men"; label: qsTr("Laki-laki"); answer: men }
    }
    Item {
        width: parent.width
        height: Math.max(total.implicitHeight, undoButton.height)
        AppText {
            id: total
            objectName: "present"
            anchors { left: parent.left; right: undoButton.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            text: qsTr("%n orang hadir", "", page.present)
        }
        AppButton {
            id: undoButton
            objectName: "undoCount"
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            glyph: "undo"
            text: qsTr("Batalkan")
            enabled: page.past.length > 0
            onClicked: page.undo()
        }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; text: qsTr("Di antara mereka"); font.pixelSize: Theme.title; font.weight: Font.DemiBold }
        StatusRow { width: parent.width; label: qsTr("Miskin"); name: "poor"; women: poorWomen; men: poorMen }
        StatusRow { width: parent.width; label: qsTr("Rentan atau tersisih"); name: "marginal"; women: marginalWomen; men: marginalMen }
        StatusRow { width: parent.width; label: qsTr("Penyandang disabilitas"); name: "disabled"; women: disabledWomen; men: disabledMen }
        Asked { width: parent.width; form: page.form; ref: page.base + "sumber_status" }
    }
    Card {
        width: parent.width
        visible: page.present > 0
        padding: 2 * Theme.unit
        ShareBar { width: parent.width; label: qsTr("Perempuan"); part: women.value; whole: page.present; goal: 40 }
        ShareBar { width: parent.width; label: qsTr("Warga miskin"); part: poorWomen.value + poorMen.value; whole: page.present }
    }
    Card {
        id: difference
        readonly property int named: people.revision >= 0 ? people.countWith("nama") : 0
        width: parent.width
        visible: named > 0
        padding: 2 * Theme.unit
        AppText {
            width: parent.width
            color: difference.named === page.present ? Theme.done : Theme.waits
            text: difference.named === page.present ? qsTr("Daftar nama sama dengan hitungan: %1.").arg(difference.named)
                                                    : qsTr("Daftar nama %1, hitungan %2. Hitung ulang, atau tulis alasannya.").arg(difference.named).arg(page.present)
        }
        Asked { width: parent.width; form: page.form; ref: page.base + "alasan_beda" }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        Asked { width: parent.width; form: page.form; ref: page.base + "undangan" }
        Asked { width: parent.width; form: page.form; ref: page.base + "muda" }
    }
}
